// Links that lead to a field put the focus in it; a first year that is over is said, and is set by a press.
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { axe, faults, go, launch, onExample, openExample, settled } from './harness.mjs';

let browser;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(async () => { await browser.close(); });

test('each link from a figure of the place or of doing nothing arrives in the field it names', { tag: '@long' }, async () => {
  const page = await onExample(browser, '#/place');
  let followed = 0;
  for (const from of ['#/place', '#/cost-of-doing-nothing']) {
    await go(page, from);
    const links = page.locator('main a[href*="?field="]');
    await links.first().waitFor();
    for (let at = 0; at < await links.count(); at += 1) {
      const field = (await links.nth(at).getAttribute('href')).split('field=')[1];
      await links.nth(at).click();
      const id = field.replace(/[^a-zA-Z0-9]/g, '-');
      await page.waitForFunction((wanted) => document.activeElement?.id === wanted, id, { timeout: 10_000 });
      followed += 1;
      await go(page, from);
      await links.first().waitFor();
    }
  }
  assert.equal(followed, 8, 'two for people, one each for cases, two kinds of post and the cost; the questions and the nine costs');
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('with a clock in 2031 a start in 2026/27 is said to be over where it matters, nothing moves, and a press sets it', async () => {
  const page = await browser.watched();
  await page.clock.setFixedTime(new Date('2031-11-22T10:00:00'));
  await page.goto(`${browser.origin}/`);
  await page.waitForSelector('main:not([data-early]) h1');
  await openExample(page);
  const said = page.getByText(/Delivery is set to start in 2026\/27, a year that is over: by the clock of this device it is 2031\/32/);
  for (const hash of ['#/results', '#/plan', '#/assumptions']) {
    await go(page, hash);
    await said.waitFor();
  }
  assert.equal(await page.inputValue('#settings-first-year'), '2026', 'nothing moves by itself');
  assert.deepEqual(await axe(page), []);
  await page.getByRole('button', { name: 'Start in 2031/32' }).click();
  await page.waitForFunction(() => document.activeElement?.id === 'settings-first-year');
  assert.equal(await page.inputValue('#settings-first-year'), '2031');
  assert.equal(await said.count(), 0);
  await go(page, '#/plan');
  await settled(page);
  assert.equal(await said.count(), 0);
  assert.match(await page.locator('main').innerText(), /Year 1, 2031\/32/);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});
