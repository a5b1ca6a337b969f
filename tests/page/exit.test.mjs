// The way out: whatever the page is doing, it leaves nothing behind, and Privacy promises what happens. And what the page says where
// it cannot start, or has stopped.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { writeWorker } from '../../.ci/offline.mjs';
import { serve } from '../../.ci/serve.mjs';
import { axe, go, launch, openExample, settled } from './harness.mjs';

const BUILT = process.env.DIST ?? 'dist';
const WORK = 'prevention-ledger/work';
let chromium; // its own server is not used here: ours holds files back and changes them
let root;
let folder;
let server;
let origin;
let site;
let context;
/** What a server does with a file in place of sending it: by the end of its address. */
let instead;
test.beforeAll(async () => { chromium = await launch(BUILT); });
test.afterAll(() => chromium.close());
test.beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'ledger-'));
  folder = join(root, 'site');
  cpSync(BUILT, folder, { recursive: true });
  writeFileSync(join(root, 'elsewhere.html'), '<!doctype html><title>Elsewhere</title>');
  server = await serve(root);
  const [send] = server.listeners('request');
  instead = new Map();
  server.removeAllListeners('request').on('request', async (request, response) => {
    const [, act] = [...instead].find(([end]) => new URL(request.url, 'http://localhost').pathname.endsWith(end)) ?? [];
    if (!act || !await act(response)) send(request, response);
  });
  origin = `http://127.0.0.1:${server.address().port}`;
  site = `${origin}/site/`;
  context = await chromium.browser.newContext({ reducedMotion: 'reduce' });
});
test.afterEach(async () => {
  await context.close();
  server.close();
  server.closeAllConnections();
  rmSync(root, { recursive: true });
});

/** Has a server hold a file back. `asked` is when somebody has asked for it; `release` lets it come. */
function hold(end) {
  let release;
  let told;
  const held = new Promise((done) => { release = done; });
  const asked = new Promise((done) => { told = done; });
  instead.set(end, async () => { told(); await held; return false; });
  return { asked, release };
}
const named = (begin, end) => readdirSync(folder).find((name) => name.startsWith(begin) && name.endsWith(end));

/** A tab of the page; it is waited for unless it is to be looked at before the app is here. */
async function tab(hash = '#/', { early = false } = {}) {
  const page = await context.newPage();
  await page.goto(`${site}${hash}`, { waitUntil: early ? 'commit' : 'load' });
  await page.locator(early ? '.exit' : 'main:not([data-early]) h1').waitFor();
  return page;
}
const line = (page, text) => page.locator('#offline', { hasText: text }).waitFor({ timeout: 60_000 });
const saved = (page, text) => page.waitForFunction(([key, part]) => localStorage.getItem(key)?.includes(part), [WORK, text]);
const exit = (page) => page.getByRole('link', { name: /^Exit and clear/ });
const gone = (page) => page.waitForURL('about:blank');
async function shiftThreeTimes(page) {
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift');
}

/** The worked example with some number of Marac cases, saved. */
async function example(page, cases) {
  await openExample(page);
  await go(page, '#/programmes');
  await page.locator('#programmes-marac-wanted').fill(String(cases));
  await saved(page, String(cases));
}

/** Keeps something as an earlier visit would have, and a page that does not start cannot. */
async function keepSomething() {
  const page = await context.newPage();
  await page.goto(`${origin}/elsewhere.html`);
  await page.evaluate(async (key) => {
    localStorage.setItem(key, '{}');
    await (await caches.open('prevention-ledger earlier')).put('/site/old', new Response('old'));
  }, WORK);
  await page.close();
}

/** Everything of ours on the device, as a page elsewhere on the same website finds it. */
async function traces() {
  const page = await context.newPage();
  await page.goto(`${origin}/elsewhere.html`);
  const found = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
  await page.close();
  return found;
}

/** Puts a newer build on the server: the same with another style sheet. */
function release() {
  const css = named('', '.css');
  writeFileSync(join(folder, css), `${readFileSync(join(folder, css), 'utf8')}\n:root{--newer:1}`);
  const page = join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace(/ data-build="[^"]*"/, ''));
  writeWorker(folder);
}
const lookForNewer = (page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

const STATES = {
  'has not come yet': async () => {
    const { asked, release: come } = hold('service-worker.js');
    const page = await tab();
    await asked;
    return { page, come };
  },
  'is installing': async () => {
    const { asked, release: come } = hold(named('evidence-', '.bin'));
    const page = await tab();
    await asked;
    return { page, come };
  },
  'is at work': async () => {
    const page = await tab();
    await line(page, 'Works with the network off');
    return { page };
  },
  'is at work, with a newer one installing': async () => {
    const page = await tab();
    await line(page, 'Works with the network off');
    release();
    const { asked, release: come } = hold(named('evidence-', '.bin'));
    await lookForNewer(page);
    await asked;
    return { page, come };
  },
  'is at work, with a newer one waiting': async () => {
    const page = await tab();
    await line(page, 'Works with the network off');
    release();
    await lookForNewer(page);
    await page.locator('#update').waitFor({ timeout: 60_000 });
    return { page };
  },
};
for (const [state, reached] of Object.entries(STATES)) {
  test(`nothing is left on the device where the worker ${state}`, { tag: '@long' }, async () => {
    const { page, come } = await reached();
    await openExample(page);
    await saved(page, 'marac');
    await page.evaluate(() => sessionStorage.setItem('prevention-ledger/test', '1'));
    await exit(page).click();
    await gone(page);
    if (state !== 'has not come yet') assert.deepEqual(await traces(), []);
    come?.();
    await new Promise((done) => { setTimeout(done, 1500); }); // what was under way comes to its end
    assert.deepEqual(await traces(), []);
    await page.goto(`${origin}/elsewhere.html`);
    assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), []);
  });
}

for (const [how, leave] of [['its link', (page) => exit(page).click()], ['Shift three times', shiftThreeTimes]]) {
  test(`by ${how} it works before the app is here`, async () => {
    await keepSomething();
    const { release: come } = hold(named('app-', '.wasm'));
    const page = await tab('#/', { early: true });
    await leave(page);
    await gone(page);
    come();
    assert.deepEqual(await traces(), []);
  });

  test(`by ${how} it works as soon as a busy page has done what it was doing, and nothing is saved after it`, async () => {
    const page = await tab();
    await example(page, 66);
    const place = await exit(page).boundingBox();
    await page.evaluate(() => {
      document.getElementById('programmes-marac-wanted').value = '77';
      document.getElementById('programmes-marac-wanted').dispatchEvent(new InputEvent('input', { bubbles: true }));
      setTimeout(() => { for (const end = performance.now() + 1500; performance.now() < end;); });
    });
    if (how === 'its link') await page.mouse.click(place.x + 10, place.y + 10);
    else await leave(page);
    await gone(page);
    assert.deepEqual(await traces(), []);
  });
}

const refused = (response) => { response.writeHead(200, { 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff' }).end('x'); return true; };
const missing = (response) => { response.writeHead(404).end(); return true; };
const holding = (text, type = 'text/javascript') => (response) => { response.writeHead(200, { 'content-type': type }).end(text); return true; };
for (const [what, end, act] of [
  ['its start is refused as no script', () => 'start.js', refused],
  ['its start is missing', () => 'start.js', missing],
  ['its start is written in what the browser does not know', () => 'start.js', holding('let let = ;')],
  ['its script is refused as no script', () => named('app-', '.js'), refused],
  ['its script is missing', () => named('app-', '.js'), missing],
  ['its calculation is missing', () => named('app-', '.wasm'), missing],
  ['its calculation is damaged', () => named('app-', '.wasm'), holding('no wasm', 'application/wasm')],
]) {
  test(`where ${what}, the page says that it could not start, and the way out works`, { tag: act === missing ? [] : '@long' }, async () => {
    instead.set(end(), act);
    const page = await context.newPage();
    for (const leave of [(one) => exit(one).click(), shiftThreeTimes]) {
      await keepSomething();
      await page.goto(`${site}#/results`);
      await page.getByRole('alert').getByText('could not start').waitFor();
      assert.equal(await page.locator('#app :is(button, input)').count(), 0, 'nothing looks as if it worked');
      await settled(page);
      assert.deepEqual(await axe(page), []);
      await leave(page);
      await gone(page);
      assert.deepEqual(await traces(), []);
    }
  });
}

test('an app that stops in the middle of its work says so, keeps what was saved, and leaves', async () => {
  const page = await tab();
  await example(page, 66);
  await page.evaluate(() => {
    const put = Document.prototype.createElementNS;
    Document.prototype.createElementNS = () => { Document.prototype.createElementNS = put; throw new Error('no more'); };
    location.hash = '#/results';
  });
  await page.getByRole('alert').getByText('has stopped').waitFor();
  await page.reload();
  await page.goto(`${site}#/programmes`);
  await page.locator('#programmes-marac-wanted').waitFor();
  assert.equal(await page.locator('#programmes-marac-wanted').inputValue(), '66');
  await exit(page).click();
  await gone(page);
  assert.deepEqual(await traces(), []);
});

const key = (name) => (page) => page.keyboard.press(name);
const shift = key('Shift');
const down = (name) => (page) => page.keyboard.down(name);
const up = (name) => (page) => page.keyboard.up(name);
const wait = (milliseconds) => () => new Promise((done) => { setTimeout(done, milliseconds); });
const press = (page) => page.mouse.click(640, 300);
const wheel = (page) => page.mouse.wheel(0, 40);
const PRESSED = [
  ['Shift three times', true, [shift, shift, shift]],
  ['Shift three times, the left and the right', true, [key('ShiftLeft'), key('ShiftRight'), key('ShiftLeft')]],
  ['a letter, then Shift three times', true, [key('a'), shift, shift, shift]],
  ['Shift three times while the mouse moves', true, [shift, (page) => page.mouse.move(200, 200), shift, shift]],
  ['Shift twice', false, [shift, shift]],
  ['a letter between', false, [shift, key('a'), shift, shift]],
  ['three capital letters', false, [key('Shift+A'), key('Shift+B'), key('Shift+C')]],
  ['Shift and Tab three times', false, [key('Shift+Tab'), key('Shift+Tab'), key('Shift+Tab')]],
  ['Control between', false, [shift, key('Control'), shift, shift]],
  ['Control held', false, [down('Control'), shift, shift, shift, up('Control')]],
  ['Alt between', false, [shift, shift, key('Alt'), shift]],
  ['Alt held', false, [down('Alt'), shift, shift, shift, up('Alt')]],
  ['a click between', false, [shift, press, shift, shift]],
  ['three clicks with Shift held each time', false, [1, 2, 3].flatMap(() => [down('Shift'), press, up('Shift')])],
  ['a mouse button held', false, [(page) => page.mouse.move(640, 300), (page) => page.mouse.down(), (page) => page.mouse.move(660, 300), shift, shift, shift, (page) => page.mouse.up()]],
  ['the wheel between', false, [shift, wheel, shift, shift]],
  ['the wheel turned with Shift held', false, [1, 2, 3].flatMap(() => [down('Shift'), wheel, up('Shift')])],
  ['Shift held down, which repeats', false, [down('Shift'), down('Shift'), down('Shift'), down('Shift'), up('Shift')]],
  ['both Shift keys at once', false, [down('ShiftLeft'), down('ShiftRight'), up('ShiftRight'), down('ShiftRight'), up('ShiftRight'), up('ShiftLeft')]],
  ['three presses over more than two seconds', false, [shift, wait(1300), shift, wait(1300), shift]],
];
for (const [what, , acts] of PRESSED.filter(([, leaves]) => leaves)) {
  test(`${what}: leaves`, async () => {
    const page = await tab();
    for (const act of acts) await act(page);
    await gone(page);
  });
}

test('whatever else is pressed, in turn, on one page: stays, and is not stuck', async () => {
  const page = await tab();
  for (const [what, , acts] of PRESSED.filter(([, leaves]) => !leaves)) {
    for (const act of acts) await act(page);
    await settled(page);
    assert.match(await page.locator('main').innerText(), /What would it cost/, what);
    await page.keyboard.press('a');
  }
  await shiftThreeTimes(page);
  await gone(page);
});

/** What is shown by every tab but this. */
const others = (page) => context.pages().filter((one) => one !== page);

test('every other tab shows nothing and keeps nothing afterwards, whatever it is doing', async () => {
  const page = await tab();
  await example(page, 66);
  const working = await tab('#/programmes');
  await working.locator('#programmes-marac-wanted').fill('half');
  const open = await tab('#/results');
  await open.getByRole('button', { name: /Why this number/ }).first().click();
  await open.locator('dialog[open]').waitFor();
  const { release: come } = hold(named('app-', '.wasm'));
  const starting = await tab('#/', { early: true });
  const back = await tab('#/keep');
  await back.goto(`${origin}/elsewhere.html`);
  await page.bringToFront();
  await exit(page).click();
  await Promise.all([page, working, open, starting].map(gone));
  come();
  await back.goBack();
  await back.locator('main:not([data-early]) h1').waitFor();
  assert.match(await back.locator('.scenario').innerText(), /No place yet/);
  await back.close();
  await settled(page);
  assert.deepEqual((await traces()).filter((trace) => trace.startsWith('prevention-ledger/')), []);
});

// Everything that Privacy says of what is kept and of the way out, and what happens.
const browsers = () => {}; // the browser's own doing, and what people do outside it
const one = async (cases = 66) => { const page = await tab(); await example(page, cases); return page; };
const left = async (page) => { await exit(page).click(); await gone(page); };
const keepName = async (page) => { await go(page, '#/keep'); await page.getByRole('button', { name: 'Save in the list' }).click(); await page.getByText('Saved in the list.').waitFor(); };
const keys = (page) => page.evaluate(() => Object.keys(localStorage).map((one) => one.split('/')[1]).sort());
const PROMISES = {
  'What you choose and type is saved in this browser’s own storage on this device, a moment after every change, so that a closed tab or a crash loses at most your last keystrokes.': async () => {
    await (await one(123)).close();
    assert.equal(await (await tab('#/programmes')).locator('#programmes-marac-wanted').inputValue(), '123');
  },
  'So are the scenarios you save in the list, and your work as it was before the last change.': async () => {
    const page = await one();
    await keepName(page);
    assert.deepEqual(await keys(page), ['before', 'named', 'work']);
  },
  'It is not sent to anyone.': async () => {
    const page = await tab();
    const sent = [];
    page.on('request', (request) => { if (!request.url().startsWith(site) || request.method() !== 'GET' || /derby|\?.*66|E06/i.test(request.url())) sent.push(request.url()); });
    await example(page, 66);
    await keepName(page);
    assert.deepEqual(sent, []);
  },
  'It stays until you clear it: by “Clear everything” at the top of every page, by “Exit and clear”, by “Keep nothing on this device”, or by clearing this website’s data in the browser’s settings.': async () => {
    for (const clear of [
      async (page) => { await page.getByRole('button', { name: 'Clear everything' }).click(); await page.getByRole('button', { name: 'Yes, clear everything' }).click(); await settled(page); assert.deepEqual(await keys(page), []); },
      async (page) => { await go(page, '#/privacy'); await page.getByLabel('Keep nothing on this device').check(); await settled(page); assert.deepEqual(await keys(page), ['keep-nothing']); },
      left,
    ]) {
      const page = await one();
      await keepName(page);
      await clear(page);
      await page.close();
      const next = await tab();
      assert.match(await next.locator('.scenario').innerText(), /No place yet/);
      await next.evaluate(() => localStorage.clear());
      await next.close(); // the tab that is open saves, and another would be read-only
    }
  },
  'A private window forgets it when it is closed.': browsers,
  'On a shared device, anyone who opens this page in the same browser sees what is kept.': async () => {
    await one();
    assert.match(await (await tab()).locator('.scenario').innerText(), /Derby/);
  },
  '“Clear everything” leaves another tab of this page that is still open as it is: close it too.': async () => {
    const page = await one();
    const other = await tab('#/programmes');
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.getByRole('button', { name: 'Yes, clear everything' }).click();
    await settled(page);
    assert.match(await other.locator('.scenario').innerText(), /Derby/);
    assert.deepEqual(await keys(other), []);
  },
  'The page uses no cookies, counts no visitors and loads nothing from other websites.': async () => {
    const page = await tab();
    const elsewhere = [];
    page.on('request', (request) => { if (!request.url().startsWith(site)) elsewhere.push(request.url()); });
    await example(page, 66);
    assert.deepEqual([elsewhere, await context.cookies()], [[], []]);
  },
  'Where the browser can, a copy of the page itself, without anything of yours, is kept so that it opens with the network off.': async () => {
    const page = await one();
    await line(page, 'Works with the network off');
    const texts = await page.evaluate(async () => Promise.all((await (await caches.open((await caches.keys())[0])).keys()).map(({ url }) => url.slice(location.origin.length))));
    assert.deepEqual(texts.sort(), ['', ...readdirSync(folder).filter((name) => !['index.html', 'service-worker.js'].includes(name))].map((name) => `/site/${name}`).sort());
  },
  '“Exit and clear” removes it too.': async () => {
    const page = await one();
    await line(page, 'Works with the network off');
    await left(page);
    assert.deepEqual(await traces(), []);
  },
  'Anything you print, copy, save or share is yours to look after.': browsers,
  'A link holds the whole scenario, and the browser’s list of visited pages may keep the address of a link that was opened.': browsers,
  '“Exit and clear” empties the page at once, deletes everything this page keeps on the device, scenarios saved under a name and the choice to keep nothing included, and puts a blank page in its place.': async () => {
    const page = await one();
    await keepName(page);
    await page.evaluate(() => localStorage.setItem('prevention-ledger/keep-nothing', '1'));
    const places = await page.evaluate(() => history.length);
    const shown = await page.evaluate(() => { document.querySelector('.exit').click(); return document.documentElement.textContent; });
    assert.equal(shown, '');
    await gone(page);
    assert.equal(await page.evaluate(() => history.length), places, 'its address is replaced');
    assert.deepEqual(await traces(), []);
  },
  'Other tabs of this page that are open are emptied and left in the same way.': async () => {
    const page = await one();
    await tab('#/results');
    await tab('#/privacy');
    await left(page);
    await Promise.all(others(page).map(gone));
  },
  'It does not ask first, and cannot be undone.': browsers,
  'Keep what you must not lose as a file, in a safe place.': browsers,
  'Pressing the Shift key alone three times within two seconds does the same.': async () => {
    const page = await one();
    await keepName(page);
    await shiftThreeTimes(page);
    await gone(page);
    assert.deepEqual(await traces(), []);
  },
  'It works before this page has started, and when it cannot start.': browsers, // tests of their own, above
  'While the page is working something out, it is done as soon as that has ended.': browsers, // likewise
  'If a page does not answer at all, close its tab.': browsers,
  'Then open the page again and exit: that deletes what is kept.': async () => {
    const page = await one();
    page.evaluate(() => { setTimeout(() => { for (;;); }); }).catch(() => {});
    const again = await tab();
    await left(again);
    assert.deepEqual((await traces()).filter((trace) => !trace.startsWith('http')), []);
  },
  'It cannot clear the rest of your history.': browsers,
  'Other pages of this website that you opened may still be listed, and the back button may lead to them.': async () => {
    const page = await one();
    await go(page, '#/results');
    await left(page);
    await page.goBack();
    await page.locator('main:not([data-early]) h1').waitFor();
    assert.ok(page.url().startsWith(site));
  },
  'What you typed is no longer in them.': async () => {
    const page = await one();
    await go(page, '#/results');
    await left(page);
    await page.goBack();
    await page.locator('main:not([data-early]) h1').waitFor();
    assert.match(await page.locator('.scenario').innerText(), /No place yet/);
  },
};

test('the table of promises holds every sentence that Privacy says of what is kept and of the way out', async () => {
  const page = await tab('#/privacy');
  const said = await page.evaluate(() => [...document.querySelectorAll('.entry')].filter((entry) => ['What is kept', 'Exit and clear'].includes(entry.querySelector('h2').textContent))
    .flatMap((entry) => [...entry.querySelectorAll('.matter p')].map((paragraph) => paragraph.textContent)));
  assert.deepEqual(said.flatMap((paragraph) => paragraph.split(/(?<=\.) /)), Object.keys(PROMISES));
});
for (const [sentence, happens] of Object.entries(PROMISES)) if (happens !== browsers) test(`Privacy: ${sentence}`, happens);

test('what is lost by leaving is said where one leaves and where one saves under a name', async () => {
  const page = await tab('#/keep');
  assert.match(await exit(page).innerText(), /Exit and clear/);
  assert.equal(await exit(page).getAttribute('href'), 'about:blank', 'without any script it still leaves');
  assert.match(await page.locator('#kept-name').evaluate((box) => box.closest('.matter').textContent), /“Exit and clear” deletes it all, scenarios saved under a name too/);
});
