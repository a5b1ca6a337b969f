// The page before the app is here: it answers, its links work, and what cannot work yet does not look as if it could.
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { axe, faults, launch } from './harness.mjs';

let browser;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(async () => { await browser.close(); });

/** The page with the app held back, and what lets it come. */
async function early() {
  const page = await browser.watched();
  let come;
  const held = new Promise((done) => { come = done; });
  const fetched = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.route('**/app-*.wasm', async (route) => { await held; await route.continue(); });
  await page.goto(`${browser.origin}/#/`);
  await page.locator('main[data-early] h1').waitFor();
  const alive = async () => { come(); await page.locator('main:not([data-early]) h1').waitFor(); };
  return { page, alive, fetched };
}
const starting = (page) => page.locator('.starting');

test('the worked example is answered before the app is fetched, and axe finds no fault in it', async () => {
  const { page, alive, fetched } = await early();
  assert.match(await page.locator('main').innerText(), /central case; 8 in 10 runs/);
  assert.ok(!fetched.some((path) => /evidence|workbook|releases/.test(path)), `fetched: ${fetched}`);
  assert.deepEqual(await axe(page), []);
  await alive();
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('until the app is here every box and button is inert, links are not, and the page says that it is starting', async () => {
  const { page, alive } = await early();
  await starting(page).waitFor({ state: 'visible' });
  const alike = await page.evaluate(() => [...document.querySelectorAll('#app :is(button, input, select, textarea, label)')].filter((one) => !one.closest('[inert]')).map((one) => one.outerHTML));
  assert.deepEqual(alike, []);
  assert.ok(await page.locator('#app [inert]').count() > 3);
  const reached = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement.localName));
  }
  assert.deepEqual([...new Set(reached)].filter((name) => !['a', 'body', 'summary'].includes(name)), [], 'the keyboard reaches what works');
  await alive();
  assert.equal(await page.locator('[inert]').count(), 0);
  assert.equal(await starting(page).count(), 0);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('a door gone through early is open when the app is here, with the focus on its heading', async () => {
  const { page, alive } = await early();
  await page.getByRole('link', { name: 'Run a session' }).first().click();
  await starting(page).waitFor({ state: 'visible' });
  assert.equal(await page.locator('main h1').count(), 0, 'the start page does not stay under another address');
  await alive();
  await page.waitForFunction(() => document.activeElement?.id === 'top');
  assert.equal(await page.locator('h1').innerText(), 'Run a session');
  await page.context().close();
});

test('the focus stays on what had it when the app takes the page over', async () => {
  const { page, alive } = await early();
  const door = page.getByRole('link', { name: 'Make the case' }).first();
  await door.focus();
  await alive();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Make the case');
  await page.context().close();
});

test('a server that does not name wasm as such is no hindrance', async () => {
  const context = await browser.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.route('**/app-*.wasm', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
  });
  await page.goto(`${browser.origin}/#/`);
  await page.locator('main:not([data-early]) h1').waitFor();
  await context.close();
});
