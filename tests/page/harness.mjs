// What every test of the built page shares: a server, Chromium, and a watch for anything that should not happen.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { serve } from '../../.ci/serve.mjs';

const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];
// By tag, because axe leaves the rule on the size of targets (WCAG 2.2) off unless asked.
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The release of the evidence that the page was built with. */
export const EVIDENCE = /^evidence = "(.+)"$/m.exec(readFileSync('data/national.toml', 'utf8'))[1];
/** Its day, as the page writes it. */
export const EVIDENCE_DAY = new Date(EVIDENCE).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The worked example, as the command is asked for it. */
export const EXAMPLE = ['--place', 'Derby', '--programmes', 'iris,marac,cara,make-a-change'];

/** What the command `appraise` prints, which tests of the page are held against. */
export const appraise = (options, input) => execFileSync(`${process.env.CARGO_TARGET_DIR || 'target'}/debug/appraise`, options, { input }).toString('utf8');

/** Every page of the app, from its one list, and the evidence of one programme. */
export const PAGES = [...readFileSync('crates/ledger-text/src/route.rs', 'utf8').matchAll(/^ {4}\(Route::.*"(#[^"]*)"/gm)].map(([, address]) => address).concat('#/evidence/iris');

/** A browser on the built page. `open` gives a page that watches itself; `faults(page)` is what it saw. */
export async function launch(folder = 'dist') {
  const server = await serve(folder);
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ARGUMENTS });

  /** A page that watches itself, and goes nowhere yet. */
  async function watched({ width = 1280, height = 900, dark = false, forcedColors = false, print = false } = {}) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      forcedColors: forcedColors ? 'active' : 'none',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    page.faults = [];
    const isOurs = (text) => text !== 'Service Worker registration blocked by Playwright';
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type()) && isOurs(message.text())) page.faults.push(`console: ${message.text()}`); });
    page.on('pageerror', (problem) => page.faults.push(`error: ${problem.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !url.startsWith('data:') && !url.startsWith('blob:')) page.faults.push(`request elsewhere: ${url}`);
    });
    await page.addInitScript(() => {
      globalThis.violations = [];
      addEventListener('securitypolicyviolation', (event) => globalThis.violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
    });
    if (print) await page.emulateMedia({ media: 'print' });
    return page;
  }

  async function open(hash = '#/', options = {}) {
    const page = await watched(options);
    await page.goto(`${origin}/${hash}`);
    await page.waitForSelector('main:not([data-early]) h1');
    return page;
  }

  async function close() {
    await browser.close();
    server.close();
  }

  return { open, watched, close, origin, browser, server };
}

/** Goes to another page of the app as a link would. */
export async function go(page, hash) {
  const before = await page.evaluate(() => location.hash || '#/');
  await page.evaluate((to) => { location.hash = to; }, hash.slice(1));
  // A change of page ends with the focus on its heading.
  if (before !== hash) await page.waitForFunction(() => document.activeElement?.id === 'top', null, { timeout: 5000 });
}

/** Waits until what was typed or pressed has been drawn, however slow the machine. */
export async function settled(page) {
  await page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 0))); }));
}

/** Puts the focus on the page's heading. */
export const toTop = (page) => page.evaluate(() => document.getElementById('top').focus());

/** Presses Tab until the element with this id has the focus. */
export const tabTo = (page, id, most) => tabUntil(page, (wanted) => document.activeElement?.id === wanted, id, most);

/** Presses Tab until something that begins with this text has the focus. */
export const tabToText = (page, text, most) =>
  tabUntil(page, (wanted) => document.activeElement?.textContent?.trim().startsWith(wanted), text, most);

async function tabUntil(page, isThere, wanted, most = 400) {
  for (let presses = 0; presses < most; presses += 1) {
    if (await page.evaluate(isThere, wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches “${wanted}”`);
}

/** Everything that should not have happened on a page. */
export async function faults(page) {
  return [...page.faults, ...(await page.evaluate(() => globalThis.violations))];
}

/** What axe objects to, readably: by all of its rules, or by some. */
export async function axe(page, rules) {
  if (!await page.evaluate(() => Boolean(globalThis.axe))) await page.evaluate(axeSource);
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS };
  const found = await page.evaluate((asked) => globalThis.axe.run(document, { runOnly: asked, resultTypes: ['violations'] }), runOnly);
  return found.violations.flatMap((violation) => violation.nodes.map((node) =>
    `${violation.id} (${violation.impact}): ${violation.help}: ${node.target.join(' ')} ${node.html.slice(0, 160)} ${node.any.map((check) => check.message).join('; ').slice(0, 200)}`));
}

/** How far a page can be scrolled sideways, in pixels. */
export const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Opens the worked example, so that every page has something to show. */
export async function openExample(page) {
  await go(page, '#/');
  await page.getByRole('button', { name: 'Open this example' }).click();
  await page.waitForFunction(() => location.hash.startsWith('#/results'));
}

/** A page of the app with the worked example open. */
export async function onExample(browser, hash, options) {
  const page = await browser.open('#/', options);
  await openExample(page);
  await go(page, hash);
  await settled(page);
  return page;
}

/** Goes through each of the three doors to what one leaves with, on the worked example that is open. */
export async function threeDoors(page) {
  await go(page, '#/plan');
  await page.locator('#budget-a-year').fill('300000');
  await page.getByText(/With £300,000 a year/).waitFor({ timeout: 60_000 });
  await go(page, '#/case');
  await page.locator('.pull').waitFor();
  const picture = page.waitForEvent('download');
  await page.getByRole('button', { name: /Download the picture/ }).click();
  await picture;
  await go(page, '#/session');
  await page.locator('#guess').fill('250000');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await page.getByText(/8 in 10 runs: £/).first().waitFor();
}
