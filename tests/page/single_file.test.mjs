// The one file: opened from disk with the network off, it does everything the page does.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from '@playwright/test';
import { chromium } from '@playwright/test';
import { axe, go, openExample, settled, threeDoors } from './harness.mjs';

const FILE = resolve('prevention-ledger.html');
const skip = existsSync(FILE) ? false : 'prevention-ledger.html is not made: make single-file makes it';
let browser;
let folder;
test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
});
test.afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** The file as somebody opens it by a double click, with no network; what should not happen is watched for. */
async function opened(file = FILE, hash = '') {
  const context = await browser.newContext({ offline: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.faults = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) page.faults.push(message.text()); });
  page.on('pageerror', (problem) => page.faults.push(problem.message));
  page.on('request', (request) => { if (!/^(file|blob|data):/.test(request.url())) page.faults.push(`request elsewhere: ${request.url()}`); });
  await page.addInitScript(() => {
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', (event) => globalThis.violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
  });
  await page.goto(pathToFileURL(file).href + hash);
  return page;
}
const faults = async (page) => [...page.faults, ...(await page.evaluate(() => globalThis.violations))];
const started = (page) => page.locator('h1').waitFor({ timeout: 120_000 });

test('from disk with the network off it does a whole job: example, programmes, workbook, evidence, saving, opening', { skip }, async () => {
  const page = await opened();
  await started(page);
  await page.locator('#offline', { hasText: 'It needs no network' }).waitFor();
  await openExample(page);
  await page.getByText('central case').first().waitFor();
  await threeDoors(page);
  await go(page, '#/programmes');
  await page.locator('#programmes-marac-wanted').fill('123');
  await settled(page);
  await go(page, '#/evidence/iris');
  await page.waitForSelector('.evidence');
  assert.match(await page.textContent('main'), /Claims ledger/);
  await go(page, '#/keep');
  const pressed = async (name) => (await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).first().click()]))[0];
  const workbook = await pressed('Make the workbook');
  assert.equal(readFileSync(await workbook.path()).subarray(0, 2).toString(), 'PK');
  const file = await pressed(/Save .*file/i);
  const saved = join(folder, 'saved.json');
  writeFileSync(saved, readFileSync(await file.path()));
  // What was being worked on is there again.
  await page.reload();
  await started(page);
  await page.getByText('Restored what you were working on').waitFor();
  await page.getByRole('button', { name: 'Start afresh' }).first().click();
  await page.locator('input[type=file]').first().setInputFiles(saved);
  await page.locator('#arrived').waitFor();
  await go(page, '#/programmes');
  assert.equal(await page.locator('#programmes-marac-wanted').inputValue(), '123');
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('an address inside it opens, and what was cut short or changed says so plainly', { skip }, async () => {
  const page = await opened(FILE, '#/method');
  await started(page);
  assert.match(await page.title(), /Method/);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
  const bytes = readFileSync(FILE);
  const changed = Buffer.from(bytes);
  changed[bytes.length - 5000] ^= 1;
  for (const [name, damaged] of [['cut', bytes.subarray(0, bytes.length / 2)], ['changed', changed], ['saved-again', Buffer.from(bytes.toString('latin1'))]]) {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, damaged);
    const broken = await opened(file);
    await broken.getByText('This copy of Prevention Ledger is damaged').waitFor();
    await broken.context().close();
  }
});
