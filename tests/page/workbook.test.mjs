// The workbook: made by a second file that is fetched when it is asked for, downloaded, and readable.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from '@playwright/test';
import { axe, faults, go, launch, openExample, settled, sideways } from './harness.mjs';

let browser;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(() => browser.close());

const make = (page) => page.getByRole('button', { name: 'Make the workbook' });
const is = (url) => /workbook(_bg)?-[0-9a-f]{12}\.(js|wasm)/.test(url);

/** The worked example's page of keeping and sharing, and every part of the workbook that was fetched. */
async function keep(options) {
  const page = await browser.open('#/', options);
  const fetched = [];
  page.on('request', (request) => { if (is(request.url())) fetched.push(request.url()); });
  await openExample(page);
  await go(page, '#/keep');
  return { page, fetched };
}

test('the part that writes workbooks is fetched when one is asked for, and the file is one', async () => {
  const { page, fetched } = await keep();
  assert.deepEqual(fetched, []);
  const [download] = await Promise.all([page.waitForEvent('download'), make(page).click()]);
  assert.equal(download.suggestedFilename(), 'prevention-ledger-derby.xlsx');
  const bytes = readFileSync(await download.path());
  assert.equal(bytes.subarray(0, 2).toString(), 'PK');
  for (const part of ['xl/workbook.xml', 'xl/worksheets/sheet10.xml']) assert.ok(bytes.includes(part), `${part} is missing`);
  assert.equal(fetched.length, 2);
  await page.getByText('The workbook is made.').waitFor();
  // A second one needs nothing more.
  await Promise.all([page.waitForEvent('download'), make(page).click()]);
  assert.equal(fetched.length, 2);
  assert.deepEqual(await faults(page), []);
  await page.close();
});

test('where the part cannot be fetched a sentence says what to do, and pressing again makes the workbook', async () => {
  const { page } = await keep();
  await page.route(is, (route) => route.abort());
  await make(page).click();
  const said = page.locator('main [role=status]', { hasText: 'could not be made' });
  await said.waitFor();
  assert.match(await said.textContent(), /Check that you are connected, then press the button again/);
  await page.unroute(is);
  const [download] = await Promise.all([page.waitForEvent('download'), make(page).click()]);
  assert.equal(download.suggestedFilename(), 'prevention-ledger-derby.xlsx');
  await page.close();
});

test('without a place there is a sentence in place of the button', async () => {
  const page = await browser.open('#/keep');
  assert.equal(await make(page).count(), 0);
  await page.getByText('Choose a place and programmes first').waitFor();
  assert.deepEqual(await faults(page), []);
  await page.close();
});

test('the section is reachable for everyone, wide and narrow', async () => {
  for (const options of [{}, { width: 320 }, { dark: true }]) {
    const { page } = await keep(options);
    await settled(page);
    assert.deepEqual(await axe(page), []);
    assert.equal(await sideways(page), 0);
    await make(page).focus();
    const box = await make(page).boundingBox();
    assert.ok(box.height >= 44, `the button is ${box.height} pixels high`);
    await page.close();
  }
});
