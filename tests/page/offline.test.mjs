// The network off: the whole build is kept on the device, and a newer one is offered and put in place only when asked.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { writeWorker } from '../../.ci/offline.mjs';
import { serve } from '../../.ci/serve.mjs';
import { go, launch, openExample, threeDoors } from './harness.mjs';

const BUILT = process.env.DIST ?? 'dist';
let chromium; // its own server is not used here: ours is stopped and changed in the middle
let folder;
let server;
let origin;
let context;
test.beforeAll(async () => { chromium = await launch(BUILT); });
test.afterAll(() => chromium.close());
test.beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'site');
  cpSync(BUILT, folder, { recursive: true });
  server = await serve(folder);
  origin = `http://127.0.0.1:${server.address().port}`;
  context = await chromium.browser.newContext({ reducedMotion: 'reduce' });
});
test.afterEach(async () => {
  await context.close();
  stop();
  rmSync(join(folder, '..'), { recursive: true });
});

const stop = () => { server.close(); server.closeAllConnections(); };

/** A tab of the page, which watches itself. */
async function tab(hash = '#/') {
  const page = await context.newPage();
  page.faults = [];
  page.loads = 0;
  page.on('pageerror', (problem) => page.faults.push(problem.message));
  page.on('load', () => { page.loads += 1; });
  await page.goto(`${origin}/${hash}`);
  await page.locator('main:not([data-early]) h1').waitFor();
  return page;
}
const line = (page, text) => page.locator('#offline', { hasText: text }).waitFor({ timeout: 60_000 });
const update = (page) => page.locator('#update');

/** Puts a newer build on the server: the same with another style sheet. */
function release() {
  const css = readdirSync(folder).find((name) => name.endsWith('.css'));
  writeFileSync(join(folder, css), `${readFileSync(join(folder, css), 'utf8')}\n:root{--newer:1}`);
  const page = join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace(/ data-build="[^"]*"/, ''));
  writeWorker(folder);
}
/** Has a tab look whether there is a newer build, as it does when it is shown again. */
const lookAgain = (page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
const isNewer = (page) => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--newer') === '1');
const saved = (page, text) => page.waitForFunction((part) => localStorage.getItem('prevention-ledger/work')?.includes(part), text);

test('loaded once, the page opens again with the server gone and does everything: place, programmes, results, workbook, evidence', async () => {
  const page = await tab();
  await line(page, 'Works with the network off');
  const names = await page.evaluate(async () => (await (await caches.open((await caches.keys())[0])).keys()).map(({ url }) => new URL(url).pathname.slice(1)).sort());
  assert.deepEqual(names, ['', ...readdirSync(folder).filter((name) => !['index.html', 'service-worker.js'].includes(name))].sort());
  stop();
  await context.setOffline(true);
  await page.reload();
  await page.locator('main:not([data-early]) h1').waitFor();
  await line(page, 'Works with the network off');
  await openExample(page);
  await page.getByText('central case').first().waitFor();
  await threeDoors(page);
  await go(page, '#/place');
  await go(page, '#/programmes');
  await page.locator('#programmes-marac-wanted').fill('77');
  await saved(page, '77');
  await go(page, '#/results/how-sure');
  await go(page, '#/keep');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Make the workbook' }).click()]);
  assert.equal(readFileSync(await download.path()).subarray(0, 2).toString(), 'PK');
  await go(page, '#/evidence/iris');
  await page.locator('.evidence').waitFor();
  assert.deepEqual(page.faults, []);
  // An address of the app opens too, in a new tab.
  const other = await tab('#/evidence');
  assert.deepEqual(other.faults, []);
});

test('a newer version is offered, loads nothing by itself, and keeps what is half typed in two tabs', { tag: '@long' }, async () => {
  const one = await tab();
  await line(one, 'Works with the network off');
  await openExample(one);
  const two = await tab('#/programmes');
  await go(one, '#/programmes');
  await one.locator('#programmes-marac-wanted').fill('123');
  await saved(one, '123');
  release();
  await lookAgain(one);
  await update(one).waitFor({ timeout: 60_000 });
  assert.match(await update(one).innerText(), /newer version/);
  assert.deepEqual([one.loads, two.loads], [1, 1]);
  await lookAgain(two);
  // What is typed in the very moment before is there afterwards.
  await one.locator('#programmes-marac-wanted').fill('12x');
  await Promise.all([one.waitForEvent('load'), update(one).getByRole('button', { name: 'Load the newer version' }).click()]);
  await one.locator('main:not([data-early]) h1').waitFor();
  assert.ok(await isNewer(one));
  assert.equal(await one.locator('#programmes-marac-wanted').inputValue(), '12x');
  assert.equal(await update(one).count(), 0);
  // The other tab is told, goes on with what it has, and is loaded again when asked.
  await update(two).getByText('from another tab').waitFor();
  assert.equal(two.loads, 1);
  assert.ok(!(await isNewer(two)));
  await go(two, '#/evidence/iris');
  await two.locator('.evidence').waitFor();
  await Promise.all([two.waitForEvent('load'), update(two).getByRole('button', { name: 'Load the newer version' }).click()]);
  await two.locator('main:not([data-early]) h1').waitFor();
  assert.ok(await isNewer(two));
  stop();
  await two.reload();
  await two.locator('main:not([data-early]) h1').waitFor();
  assert.ok(await isNewer(two));
  assert.deepEqual([...one.faults, ...two.faults], []);
});

test('a newer version can wait, and a server in the middle of a change gives no broken copy', async () => {
  const page = await tab();
  await line(page, 'Works with the network off');
  release();
  const css = readdirSync(folder).find((name) => name.endsWith('.css'));
  const whole = readFileSync(join(folder, css));
  writeFileSync(join(folder, css), 'half');
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found.update()).catch(() => {}));
  await page.waitForFunction(() => navigator.serviceWorker.getRegistration().then((found) => !found.installing));
  assert.equal(await update(page).count(), 0);
  await page.reload();
  await line(page, 'Works with the network off');
  assert.ok(!(await isNewer(page)));
  writeFileSync(join(folder, css), whole);
  await lookAgain(page);
  await update(page).waitFor({ timeout: 60_000 });
  await update(page).getByRole('button', { name: 'Not now' }).click();
  await update(page).waitFor({ state: 'detached' });
  assert.equal(page.loads, 2);
  assert.deepEqual(page.faults, []);
});

test('where nothing is kept, loading the newer version says that the work would be lost', async () => {
  const page = await tab();
  await line(page, 'Works with the network off');
  await page.evaluate(() => localStorage.setItem('prevention-ledger/keep-nothing', '1'));
  await page.reload();
  await openExample(page);
  release();
  await lookAgain(page);
  await update(page).getByText('would lose your work').waitFor({ timeout: 60_000 });
  assert.equal(await update(page).getByRole('button', { name: 'Load it without saving' }).count(), 1);
});

test('a browser that keeps no copy says so', async () => {
  const blocked = await chromium.open('#/');
  await blocked.locator('#offline', { hasText: /Does not work with the network off yet|keeps no copy/ }).waitFor();
  await blocked.close();
});
