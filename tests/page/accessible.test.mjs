// Every page, with the worked example open, in every way a person may have to look at it, move through it or hear it.
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { PAGES, axe, faults, go, launch, openExample, settled, sideways, tabTo } from './harness.mjs';
import * as probe from './probes.mjs';

let browser;
let page;
let cdp;
test.beforeAll(async () => {
  browser = await launch();
  page = await browser.open('#/');
  cdp = await page.context().newCDPSession(page);
  await openExample(page);
});
test.afterAll(async () => { await browser.close(); });

const PLAIN = { width: 1280, height: 900, deviceScaleFactor: 1, mobile: false, screenWidth: 1280, screenHeight: 900 };

/** Looks at the page in another way, and only in that way. */
async function look({ screen = {}, media = '', features = {}, text = 16, touch = false } = {}) {
  await cdp.send('Emulation.setDeviceMetricsOverride', { ...PLAIN, ...screen });
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: touch });
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: text, fixed: text * 0.8125 } });
  const wanted = { 'prefers-reduced-motion': 'reduce', 'prefers-color-scheme': 'light', 'forced-colors': 'none', ...features };
  await cdp.send('Emulation.setEmulatedMedia', { media, features: Object.entries(wanted).map(([name, value]) => ({ name, value })) });
  await settled(page);
}

/** Asks the same of every page and hands back what is wrong, page by page. */
async function everyPage(ask) {
  const wrong = {};
  for (const hash of PAGES) {
    await go(page, hash);
    await settled(page);
    const found = await ask(hash);
    if (found.length > 0) wrong[hash] = found;
  }
  return wrong;
}

const wide = async () => ((await sideways(page)) > 0 ? [`scrolls sideways by ${await sideways(page)} pixels`] : []);
const matches = (query) => page.evaluate((wanted) => matchMedia(wanted).matches, query);

const WAYS = [
  ['at 200% text', { text: 32 }, '(min-width: 40em) and (max-width: 40em)', []],
  ['at 400% zoom', { screen: { width: 320, height: 225, deviceScaleFactor: 4 } }, '(width: 320px) and (resolution: 4dppx)', []],
  ['at 320 pixels with 200% text', { screen: { width: 320, height: 700 }, text: 32 }, '(width: 320px) and (max-width: 10em)', []],
  ['in forced colours, dark', { features: { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' } }, '(forced-colors: active) and (prefers-color-scheme: dark)', []],
  ['with more contrast', { features: { 'prefers-contrast': 'more' } }, '(prefers-contrast: more)', ['color-contrast']],
  ['by touch on a phone', { screen: { width: 390, height: 800, mobile: true }, touch: true }, '(width: 390px)', ['target-size']],
  ['in print', { media: 'print', screen: { width: 720 } }, 'print', []],
];

/** The rest is for what is handed out. */
const SEEN = ['at 200% text', 'in forced colours, dark', 'in print'];

for (const [way, options, proof, rules] of WAYS) {
  test(`every page ${way} shows all its text, scrolls one way only and has no fault that axe finds`, { tag: SEEN.includes(way) ? [] : '@long' }, async () => {
    const { media, ...screen } = options; // links are followed on the screen, whatever is printed then
    await look(options);
    assert.ok(await matches(proof), `the page is really looked at ${way}`);
    if (media) await look(screen);
    const printed = async (ask) => {
      if (media) await look(options);
      const found = await ask();
      if (media) await look(screen);
      return found;
    };
    assert.deepEqual(await everyPage(() => printed(async () => [
      ...(media ? [] : await wide()), ...(await probe.unreadable(page)), ...(options.touch ? await probe.smallTargets(page) : []), ...(rules.length > 0 ? await axe(page, rules) : []),
    ])), {});
  });
}

test('nothing needs a pointer that hovers', async () => {
  assert.deepEqual(await probe.needsHover(page), []);
});

test('nothing moves for a person who asked for less motion', async () => {
  await look();
  assert.deepEqual(await everyPage(() => probe.motion(page)), {});
});

test('every page has one h1, headings without gaps, its landmarks, a table for each picture and a name for each control', async () => {
  await look();
  assert.deepEqual(await everyPage(async () => [...(await probe.structure(page)), ...probe.unread(await probe.tree(page, cdp)), ...(await probe.runTogether(page))]), {});
});

for (const [where, screen, tag] of [['on a desk', {}, []], ['at 320 pixels', { width: 320, height: 480 }, '@long']]) {
  test(`Tab goes through every page ${where} in reading order, reaches everything, and is always to be seen`, { tag }, async () => {
    await look({ screen });
    assert.deepEqual(await everyPage(() => probe.walk(page)), {});
  });
}

test('a list with long options does not push a page sideways in a browser that gives it their width', async () => {
  await look({ screen: { width: 320, height: 700 } });
  let lists = 0;
  assert.deepEqual(await everyPage(async () => {
    lists += await probe.likeWebKit(page);
    return wide();
  }), {});
  assert.ok(lists >= 6, `${lists} lists were looked at`);
});

test('a new number is said once, politely, with the new result', async () => {
  await look();
  await go(page, '#/programmes');
  await probe.listen(page);
  await page.locator('.pick .stepper button:last-child').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => globalThis.heard.some(([, text]) => text.includes('£')), null, { timeout: 10000 });
  await page.waitForTimeout(1500); // anything said a second time would be said by now
  const said = await probe.heard(page);
  assert.equal(said.length, 1, `said once: ${JSON.stringify(said)}`);
  assert.equal(said[0][0], 'status');
  const spoken = (await probe.tree(page, cdp)).filter((node) => node.role === 'status' && node.live === 'polite');
  assert.ok(spoken.length > 0, 'the tree holds it as a polite status');
});

test('an error is said at once, and the box says what is wrong with it', async () => {
  await look();
  await go(page, '#/programmes');
  await probe.listen(page);
  const box = page.locator('.pick .stepper input').first();
  const id = await box.getAttribute('id');
  await page.evaluate(() => document.getElementById('top').focus());
  await tabTo(page, id);
  const was = await box.inputValue();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('many');
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => globalThis.heard.some(([role]) => role === 'alert'), null, { timeout: 10000 });
  const nodes = await probe.tree(page, cdp);
  const alert = nodes.find((node) => node.role === 'alert');
  assert.equal(alert?.live, 'assertive');
  const wrong = nodes.find((node) => ['textbox', 'spinbutton'].includes(node.role) && node.invalid === 'true');
  assert.ok(wrong?.name, 'the box has a name');
  assert.ok(wrong.description, 'and is described by its error');
  assert.equal((await probe.heard(page)).filter(([role]) => role === 'alert').length, 1, 'said once');
  await box.fill(was);
  await page.waitForFunction(() => !document.querySelector('[role=alert]'));
});

test('a new page is said by its heading, which has the focus', async () => {
  await look();
  for (const hash of ['#/results', '#/keep', '#/programmes']) {
    await go(page, hash);
    const nodes = await probe.tree(page, cdp);
    const focused = nodes.filter((node) => node.focused && node.role !== 'RootWebArea');
    assert.deepEqual(focused.map((node) => [node.role, node.level]), [['heading', 1]], hash);
    assert.ok(focused[0].name);
  }
  assert.deepEqual(await faults(page), []);
});
