// What is kept on the device: a killed tab comes back, one tab saves at a time, and clearing clears.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from '@playwright/test';
import { axe, faults, go, launch, openExample, settled, sideways } from './harness.mjs';

let browser;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(async () => { await browser.close(); });

/** Everything the page keeps on the device, by key. */
const kept = (page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('prevention-ledger'))));
const WORK = 'prevention-ledger/work';
/** Waits until what is saved holds a text. */
const saved = (page, text) => page.waitForFunction(([key, part]) => localStorage.getItem(key)?.includes(part), [WORK, text]);
const notices = (page) => page.locator('.kept').innerText();

/** Another tab on the same device. */
async function another(page, hash = '#/') {
  const tab = await page.context().newPage();
  tab.faults = [];
  tab.on('pageerror', (problem) => tab.faults.push(problem.message));
  await tab.addInitScript(() => { globalThis.violations = []; });
  await tab.goto(`${browser.origin}/${hash}`);
  await tab.waitForSelector('.kept', { state: 'attached' });
  return tab;
}

/** The worked example with some number of Marac cases. */
async function example(page, cases) {
  await openExample(page);
  await go(page, '#/programmes');
  await page.locator('#programmes-marac-wanted').fill(String(cases));
  await settled(page);
}

test('a tab killed in the middle of an edit comes back with the scenario, the scenario beside, half-typed text and forms', async () => {
  const page = await browser.open('#/');
  await example(page, 123);
  await go(page, '#/results/compare');
  await page.getByRole('button', { name: /Keep this one/ }).first().click();
  await go(page, '#/programmes/own');
  await page.locator('#own-name').fill('Our own service');
  await go(page, '#/place');
  await page.getByRole('button', { name: 'Type a population instead' }).click();
  await page.locator('#typed-women').fill('12,');
  await go(page, '#/programmes');
  await page.locator('#programmes-iris-wanted').fill('lots');
  await saved(page, 'lots');
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await page.waitForEvent('crash');

  const back = await another(page, '#/programmes');
  await back.waitForSelector('#programmes-marac-wanted');
  assert.match(await notices(back), /Restored what you were working on at \d\d:\d\d today\./);
  assert.equal(await back.locator('#programmes-marac-wanted').inputValue(), '123');
  assert.equal(await back.locator('#programmes-iris-wanted').inputValue(), 'lots');
  assert.match(await back.locator('#problems').innerText(), /“lots” is not a number/);
  assert.deepEqual(await axe(back), []);
  await go(back, '#/place');
  assert.equal(await back.locator('#typed-women').inputValue(), '12,');
  assert.doesNotMatch(await notices(back), /Restored/, 'it is said until the user goes on');
  await go(back, '#/programmes/own');
  assert.equal(await back.locator('#own-name').inputValue(), 'Our own service');
  await go(back, '#/results/compare');
  assert.equal(await back.locator('#other-name').inputValue(), 'A');
  assert.deepEqual(await faults(back), []);
  await page.context().close();
});

test('a reload in the middle of an edit keeps it, and starting afresh can be taken back', async () => {
  const page = await browser.open('#/', { width: 320 });
  await example(page, 77);
  await page.reload();
  await page.waitForSelector('#programmes-marac-wanted');
  assert.equal(await page.locator('#programmes-marac-wanted').inputValue(), '77', 'nothing is lost between the key and the reload');
  assert.ok((await sideways(page)) <= 0);
  assert.deepEqual(await axe(page), []);
  await page.getByRole('button', { name: 'Start afresh' }).click();
  await settled(page);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'top');
  assert.match(await page.locator('.scenario').innerText(), /No place yet/);
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await settled(page);
  assert.equal(await page.locator('#programmes-marac-wanted').inputValue(), '77');
  await page.getByRole('button', { name: 'Undo' }).click();
  await settled(page);
  assert.match(await page.locator('.scenario').innerText(), /No place yet/, 'both are steps like any other');
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

const readOnly = (tab) => tab.locator('#read-only');

test('a second tab is read-only and says so; once it takes over it goes on with what is saved, and the first is read-only', async () => {
  const page = await browser.open('#/');
  await example(page, 50);
  await saved(page, '50');
  const two = await another(page, '#/programmes');
  await two.waitForSelector('#programmes-marac-wanted');
  assert.match(await readOnly(two).innerText(), /open in another tab or window, which saves your work[\s\S]*not saved/);
  assert.deepEqual(await axe(two), []);
  const before = await kept(page);
  await go(two, '#/assumptions');
  await page.bringToFront();
  await go(page, '#/results');
  assert.deepEqual(await kept(page), before, 'looking writes nothing');
  assert.equal(await readOnly(page).count(), 0);

  await go(page, '#/programmes');
  await page.locator('#programmes-marac-wanted').fill('60');
  await saved(page, '60');
  await two.bringToFront();
  await go(two, '#/programmes');
  await two.getByRole('button', { name: 'Use it here' }).click();
  await readOnly(two).waitFor({ state: 'detached' });
  await two.waitForFunction(() => document.querySelector('#programmes-marac-wanted').value === '60');
  await page.bringToFront();
  await readOnly(page).waitFor();
  await two.bringToFront();
  await two.locator('#programmes-marac-wanted').fill('70');
  await saved(two, '70');
  assert.deepEqual(await faults(page), []);
  assert.deepEqual(await faults(two), []);
  await page.context().close();
});

test('what was changed in a read-only tab is saved once it takes over, and the other’s work is in the list', async () => {
  const page = await browser.open('#/');
  await example(page, 50);
  await saved(page, '50');
  const two = await another(page, '#/programmes');
  await two.waitForSelector('#programmes-marac-wanted');
  await page.locator('#programmes-marac-wanted').fill('60');
  await saved(page, '60');
  await two.bringToFront();
  await two.locator('#programmes-marac-wanted').fill('70');
  await settled(two);
  assert.match((await kept(two))[WORK], /60/);
  await two.getByRole('button', { name: 'Use it here' }).click();
  await saved(two, '70');
  assert.match(await notices(two), /What another tab had saved meanwhile is in the list/);
  const named = Object.entries(await kept(two)).filter(([key]) => key.includes('/named/'));
  assert.equal(named.length, 1);
  assert.match(named[0][1], /60/);
  await page.context().close();
});

test('a read-only tab saves once the other tab is closed', async () => {
  const page = await browser.open('#/');
  await example(page, 50);
  await saved(page, '50');
  const two = await another(page, '#/programmes');
  await readOnly(two).waitFor();
  await page.close();
  await readOnly(two).waitFor({ state: 'detached' });
  await two.locator('#programmes-marac-wanted').fill('70');
  await saved(two, '70');
  await two.context().close();
});

test('a browser without locks saves in every tab, and what another tab saved is open as soon as it is heard of', async () => {
  const page = await browser.open('#/');
  await page.context().addInitScript(() => { Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }); });
  await page.reload();
  await example(page, 50);
  await saved(page, '50');
  const two = await another(page, '#/programmes');
  await two.waitForSelector('#programmes-marac-wanted');
  assert.equal(await readOnly(two).count(), 0);
  await two.locator('#programmes-marac-wanted').fill('70');
  await saved(two, '70');
  await page.waitForFunction(() => document.querySelector('#programmes-marac-wanted').value === '70');
  await page.context().close();
});

for (const [what, stub] of [
  ['asking for it throws', () => { Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } }); }],
  ['there is none', () => { Object.defineProperty(window, 'localStorage', { value: null }); }],
  ['it is full', () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }],
  ['writing throws something else', () => { Storage.prototype.setItem = () => { throw new Error('no'); }; }],
]) {
  test(`the page works on, and says once that nothing is kept, where ${what}`, async () => {
    const page = await browser.open('#/');
    await page.addInitScript(stub);
    await page.goto(`${browser.origin}/#/`);
    await page.reload();
    await page.waitForSelector('.kept', { state: 'attached' });
    await settled(page);
    assert.equal((await notices(page)).trim(), '', 'nothing is said before there is something to lose');
    await example(page, 88);
    await page.waitForFunction(() => document.querySelector('.kept').textContent.includes('cannot be kept on this device'));
    assert.match(await notices(page), /save your work as a file/);
    assert.deepEqual(await axe(page), []);
    await page.getByRole('button', { name: 'Hide this' }).click();
    await page.locator('#programmes-marac-wanted').fill('89');
    await settled(page);
    await go(page, '#/results');
    assert.doesNotMatch(await notices(page), /cannot be kept/, 'said once');
    await go(page, '#/keep');
    await page.getByRole('button', { name: 'Save in the list' }).click();
    await page.waitForSelector('#kept-name-error');
    assert.match(await page.locator('#kept-name-error').innerText(), /full or switched off/);
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });
}

test('a damaged entry and one of a newer version never stop the page; they are set aside and can be downloaded', async () => {
  for (const [text, part] of [['{"kept":1,"head"', /It is damaged/], ['{"kept":9,"something":"new"}', /newer version/]]) {
    const page = await browser.open('#/');
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [WORK, text]);
    await page.reload();
    await page.waitForSelector('.kept > div');
    assert.match(await notices(page), part);
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.kept').getByRole('button', { name: 'Download' }).click()]);
    assert.equal(readFileSync(await file.path(), 'utf8'), text);
    await page.reload();
    await page.waitForSelector('.kept', { state: 'attached' });
    assert.equal((await notices(page)).trim(), '', 'said once');
    await go(page, '#/keep');
    assert.deepEqual(await axe(page), []);
    await page.getByRole('button', { name: 'Delete 1' }).click();
    await settled(page);
    assert.deepEqual(await kept(page), {});
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  }
});

test('scenarios are saved under a name, opened from the start page, renamed, duplicated and deleted, by keyboard too', async () => {
  const page = await browser.open('#/', { width: 320 });
  await example(page, 50);
  await go(page, '#/keep');
  await page.locator('#kept-name').fill('');
  await page.locator('#kept-name').press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'kept-name' && document.querySelector('#kept-name-error'));
  assert.match(await page.locator('#kept-name-error').innerText(), /Type a name/);
  const hostile = '<img src=x onerror=alert(1)> =1+1';
  await page.locator('#kept-name').fill(hostile);
  await page.locator('#kept-name').press('Enter');
  await page.waitForFunction(() => document.querySelector('main').textContent.includes('Saved in the list.'));
  assert.ok((await page.locator('#kept-list ~ ul').innerText()).includes(hostile), 'text stays text');
  await page.getByRole('button', { name: /^Rename/ }).click();
  await page.waitForFunction(() => document.activeElement?.id === 'kept-new-name');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Committee paper');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('main').textContent.includes('Renamed.'));
  await page.getByRole('button', { name: /^Duplicate/ }).click();
  await page.waitForFunction(() => document.querySelector('main').textContent.includes('Committee paper, copy'));
  assert.deepEqual(await axe(page), []);
  assert.ok((await sideways(page)) <= 0);
  await page.getByRole('button', { name: /^Delete Committee paper, copy/ }).click();
  await settled(page);
  assert.match(await page.locator('main').innerText(), /Deleted “Committee paper, copy”/);
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await page.waitForFunction(() => document.querySelectorAll('#kept-list ~ ul li').length === 2);
  await go(page, '#/programmes');
  await page.locator('#programmes-marac-wanted').fill('99');
  await settled(page);
  await go(page, '#/');
  assert.deepEqual(await axe(page), []);
  await page.locator('section[aria-labelledby=kept] button', { hasText: /^Committee paper$/ }).click();
  await page.waitForFunction(() => location.hash === '#/results');
  await go(page, '#/programmes');
  assert.equal(await page.locator('#programmes-marac-wanted').inputValue(), '50');
  await page.waitForFunction(() => Object.entries(localStorage).some(([key, text]) => key.includes('/named/') && text.includes('"why":"replaced"') && text.includes('99')));
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('clearing asks about the list too, offers this scenario alone, and leaves nothing on the device', async () => {
  const page = await browser.open('#/');
  await example(page, 50);
  await go(page, '#/keep');
  await page.getByRole('button', { name: 'Save in the list' }).click();
  await settled(page);
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await page.waitForFunction(() => document.activeElement?.id === 'clear-no');
  assert.match(await page.locator('.scenario').innerText(), /the 1 scenario kept in the list/);
  assert.deepEqual(await axe(page), []);
  await page.getByRole('button', { name: 'Only this scenario' }).click();
  await settled(page);
  assert.match(await page.locator('.scenario').innerText(), /No place yet/);
  assert.equal(await page.locator('#kept-list ~ ul li').count(), 1);
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await page.getByRole('button', { name: 'Yes, clear everything' }).click();
  await settled(page);
  await page.reload();
  await page.waitForSelector('.kept', { state: 'attached' });
  assert.deepEqual(await kept(page), {});
  assert.equal((await notices(page)).trim(), '');
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('keeping nothing takes away what is there, says so, and is a choice on the privacy page too', async () => {
  const page = await browser.open('#/');
  await example(page, 50);
  await saved(page, '50');
  await go(page, '#/privacy');
  await page.getByLabel('Keep nothing on this device').check();
  await settled(page);
  assert.deepEqual(Object.keys(await kept(page)), ['prevention-ledger/keep-nothing']);
  assert.match(await page.locator('main').innerText(), /Nothing is kept on this device\. Closing or reloading this tab loses your work/);
  assert.deepEqual(await axe(page), []);
  await go(page, '#/programmes');
  await page.locator('#programmes-marac-wanted').fill('51');
  await settled(page);
  await page.reload();
  await page.waitForSelector('.kept', { state: 'attached' });
  assert.match(await page.locator('.scenario').innerText(), /No place yet/);
  assert.deepEqual(Object.keys(await kept(page)), ['prevention-ledger/keep-nothing']);
  await go(page, '#/keep');
  assert.equal(await page.locator('#kept-name').count(), 0);
  await page.getByLabel('Keep nothing on this device').uncheck();
  await page.waitForSelector('#kept-name');
  await example(page, 52);
  await saved(page, '52');
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});
