// Every page, in every way it may be looked at.
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { PAGES, axe, faults, go, launch, openExample, sideways } from './harness.mjs';

let browser;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(async () => { await browser.close(); });

// All of axe's rules once; then only those whose answer the way of looking can change.
const WAYS = [
  ['wide and light', { width: 1280 }, undefined],
  ['narrow and light', { width: 320 }, ['target-size']],
  ['wide and dark', { width: 1280, dark: true }, ['color-contrast']],
];

for (const [way, options, rules] of WAYS) {
  test(`every page ${way} has one heading, no fault that axe finds and no sideways scroll`, { tag: way === 'narrow and light' ? '@long' : [] }, async () => {
    const page = await browser.open('#/', options);
    assert.deepEqual(await axe(page, rules), [], 'the first page, before anything is chosen');
    for (const answered of [false, true]) {
      if (answered) await openExample(page);
      for (const hash of PAGES) {
        await go(page, hash);
        const where = `${hash} ${answered ? 'with' : 'without'} an answer`;
        assert.equal(await page.locator('h1').count(), 1, `${where} has one h1`);
        assert.deepEqual(await axe(page, rules), [], where);
        assert.ok((await sideways(page)) <= 0, `${where} scrolls sideways by ${await sideways(page)} pixels`);
      }
    }
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });
}

test('each page sets its title and moves focus to its heading', async () => {
  const page = await browser.open('#/');
  const titles = new Set();
  for (const hash of [...PAGES.slice(1), '#/']) {
    await go(page, hash);
    titles.add(await page.title());
    assert.match(await page.title(), /Prevention Ledger$/);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1', `focus after going to ${hash}`);
  }
  assert.equal(titles.size, PAGES.length, 'every page has a title of its own');
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('the content policy refuses inline scripts and inline styles, and needs neither', async () => {
  const page = await browser.open('#/');
  assert.deepEqual(await faults(page), []);
  const refused = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ranInline = true';
    document.body.append(script);
    const elsewhere = await fetch('https://example.com/').then(() => 'fetched', () => 'refused');
    return { ran: Boolean(globalThis.ranInline), elsewhere };
  });
  assert.deepEqual(refused, { ran: false, elsewhere: 'refused' });
  assert.ok((await page.evaluate(() => globalThis.violations)).length >= 2, 'both were reported');
  await page.context().close();
});

test('an address that is not known shows the start page', async () => {
  for (const hash of ['#/no-such-page', '#nothing', '#/results?s=abc']) {
    const page = await browser.open(hash);
    assert.equal(await page.locator('h1').count(), 1);
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  }
});
