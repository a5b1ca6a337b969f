// Work is tried before it is kept: where the page stops over something, the next visit opens what was there before, and offers it.
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { deflateRawSync } from 'node:zlib';
import { axe, go, launch, openExample, settled } from './harness.mjs';

let browser;
let context;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(() => browser.close());
test.beforeEach(async () => { context = await browser.browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' }); });
test.afterEach(() => context.close());

/** A tab. With `stopsOver`, its page hangs for ever while it draws a text like this. */
async function tab(hash = '#/', stopsOver) {
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', (problem) => page.faults.push(problem.message));
  if (stopsOver) {
    await page.addInitScript((part) => {
      const wanted = new RegExp(part);
      const check = (text) => { while (wanted.test(text)); };
      const { createTextNode } = Document.prototype;
      Document.prototype.createTextNode = function create(text) { check(text); return createTextNode.call(this, text); };
      const value = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue');
      Object.defineProperty(Node.prototype, 'nodeValue', { ...value, set(text) { check(text); value.set.call(this, text); } });
    }, stopsOver);
  }
  await page.goto(`${browser.origin}/${hash}`, { waitUntil: 'commit' });
  if (!stopsOver) await page.locator('main:not([data-early]) h1').waitFor();
  return page;
}
const ready = (page) => page.locator('main:not([data-early]) h1').waitFor();

/** Waits until what is being drawn stands on the device and goes no further, and ends that tab as a browser does. */
async function stopped(page) {
  const watch = await context.newPage();
  await watch.goto(`${browser.origin}/no-such-file`);
  let tries = 0;
  for (let same = 0, last; same < 5; tries += 1) {
    assert.ok(tries < 300, 'the page never stopped');
    const trial = await watch.evaluate(() => localStorage.getItem('prevention-ledger/trial'));
    same = trial !== null && trial === last ? same + 1 : 0;
    last = trial;
    await watch.waitForTimeout(100);
  }
  await watch.close();
  await page.close();
}

/** A link to a scenario, as the app makes them. */
function linkTo(scenario) {
  const packed = deflateRawSync(Buffer.from(JSON.stringify({ format: 2, ...scenario })), { level: 9 });
  let hash = 0x811c9dc5;
  for (const byte of packed) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  const [a, b, c, d] = [24, 16, 8, 0].map((shift) => (hash >>> shift) & 255);
  return `#/open/2.${Buffer.concat([Buffer.from([a ^ d, b, c]), packed]).toString('base64url')}`;
}
const STOPS = '^Opened: Stops';
const scenario = { name: 'Stops the page', place: { areas: ['E06000015'] }, programmes: { marac: { scale: 99 } } };

const saved = (page, text) => page.waitForFunction((part) => localStorage.getItem('prevention-ledger/work')?.includes(part), text);
/** The worked example with some number of Marac cases, saved. */
async function example(page, cases) {
  await openExample(page);
  await go(page, '#/programmes');
  await page.locator('#programmes-marac-wanted').fill(String(cases));
  await saved(page, String(cases));
}
const notices = (page) => page.locator('.kept').innerText();
const cases = async (page) => { await go(page, '#/programmes'); return page.locator('#programmes-marac-wanted').inputValue(); };

/** What a tab offers of what was not drawn: it is open without it, the offer saves it as a file, and opens it again. */
async function offers(page, former, failed) {
  assert.match(await notices(page), /This page stopped last time, before it had worked out and drawn everything/);
  assert.deepEqual(await axe(page), []);
  if (former) {
    assert.match(await notices(page), /Your work is open without the last change/);
    assert.equal(await cases(page), former);
  } else {
    assert.match(await page.locator('.scenario').innerText(), /No place yet/);
  }
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.kept').getByRole('button', { name: 'Save it as a file' }).click()]);
  assert.match(file.suggestedFilename(), /\.json$/);
  await page.locator('.kept').getByRole('button', { name: 'Try it again' }).click();
  await settled(page);
  assert.equal(await cases(page), failed);
  await saved(page, failed);
  assert.deepEqual(page.faults, []);
}

test('a link that the page stops over, opened in place of other work, leaves that work', async () => {
  const page = await tab('#/', STOPS);
  await ready(page);
  await example(page, 66);
  await go(page, linkTo(scenario));
  page.getByRole('button', { name: 'Open it' }).click().catch(() => {});
  await stopped(page);
  await offers(await tab(), '66', '99');
});

test('a link that the page stops over at a first visit is not tried again by itself, not even from its own address', async () => {
  const page = await tab(linkTo(scenario), STOPS);
  await stopped(page);
  const back = await tab(linkTo(scenario));
  await back.getByRole('button', { name: 'Open it' }).waitFor();
  await offers(back, null, '99');
});

test('a file that the page stops over leaves the work that was there', async () => {
  const page = await tab('#/', STOPS);
  await ready(page);
  await example(page, 66);
  await go(page, '#/keep');
  page.setInputFiles('#open-file', { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ format: 2, ...scenario })) }).catch(() => {});
  await stopped(page);
  await offers(await tab(), '66', '99');
});

test('a change that the page stops over is not there at the next visit, and is offered', async () => {
  const page = await tab('#/', '^7\\syears$');
  await ready(page);
  await example(page, 66);
  await go(page, '#/assumptions');
  page.locator('#settings-years').fill('7').catch(() => {});
  await stopped(page);
  const back = await tab();
  assert.match(await back.locator('.scenario').innerText(), /5\syears/);
  await offers(back, '66', '66');
  assert.match(await back.locator('.scenario').innerText(), /7\syears/);
});

test('work that the page stops over on another of its pages is open as it was before the last change', { tag: '@long' }, async () => {
  const page = await tab('#/', '^How it is worked out$');
  await ready(page);
  await example(page, 66);
  await page.locator('#programmes-marac-wanted').fill('77');
  await saved(page, '77');
  page.evaluate(() => { location.hash = '#/method'; }).catch(() => {});
  await stopped(page);
  await new Promise((done) => { setTimeout(done, 3000); }); // until then another tab may be drawing
  await offers(await tab(), '66', '77');
});

test('drawing in peace leaves no trial behind, and pages that are looked through and loaded again offer nothing', async () => {
  const page = await tab();
  await example(page, 66);
  for (const hash of ['#/results', '#/results/how-sure', '#/keep', '#/assumptions']) await go(page, hash);
  await page.waitForFunction(() => localStorage.getItem('prevention-ledger/trial') === null);
  for (let loads = 0; loads < 3; loads += 1) {
    await page.reload();
    await ready(page);
    assert.doesNotMatch(await notices(page), /stopped/);
  }
});
