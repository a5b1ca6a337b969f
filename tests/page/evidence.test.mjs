// What is known of the programmes: every evidence page, on screen and on paper, and the list of figures by standing.
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { axe, faults, go, launch, openExample, settled, sideways } from './harness.mjs';

let browser;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(async () => { await browser.close(); });

const addresses = (page) => page.$$eval('.index a', (links) => links.map((link) => link.getAttribute('href')));

async function openEvidence(options) {
  const page = await browser.open('#/evidence', options);
  await page.waitForSelector('.evidence');
  return page;
}

test('every evidence page has one heading, its ledger, no sideways scroll, and prints on two sides at most, IRIS on three', { tag: '@long' }, async () => {
  const page = await openEvidence({ width: 320 });
  const all = await addresses(page);
  assert.ok(all.length > 30, `${all.length} programmes are listed`);
  const long = [];
  for (const address of all) {
    await go(page, address);
    await page.waitForSelector('.evidence');
    assert.equal(await page.locator('h1').count(), 1, address);
    assert.match(await page.textContent('main'), /Claims ledger/, address);
    assert.ok((await sideways(page)) <= 0, `${address} scrolls sideways by ${await sideways(page)} pixels`);
    const sides = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page[^s]/g).length;
    if (sides > (address === '#/evidence/iris' ? 3 : 2)) long.push(`${address}: ${sides} sides`);
  }
  assert.deepEqual(long, []);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('evidence pages with strips, findings and nothing at all have no fault that axe finds', async () => {
  for (const options of [{ width: 1280 }, { width: 320, dark: true }]) {
    const page = await openEvidence(options);
    for (const id of ['iris', 'screening', 'restorative-justice', 'mappa']) {
      await go(page, `#/evidence/${id}`);
      await page.waitForSelector('.evidence');
      assert.deepEqual(await axe(page), [], `${id} at ${options.width}`);
    }
    await page.context().close();
  }
});

test('claims stand beside our own figure for the chosen place, and move with its prices', async () => {
  const page = await browser.open('#/');
  await openExample(page);
  await go(page, '#/evidence/marac');
  await page.waitForSelector('.evidence');
  const text = await page.textContent('main');
  for (const part of ['Ours, everyone', 'Ours, public money', 'Derby', '£6 return per £1', 'Why ours differs']) assert.ok(text.includes(part), part);
  assert.ok((await page.locator('figure.chart svg.wide').count()) >= 1, 'there is a strip');
  await page.context().close();
});

test('the evidence is fetched when it is first asked for, and a failed fetch can be tried again', async () => {
  const page = await browser.open('#/');
  let asked = 0;
  let refuse = true;
  await page.route('**/evidence-*.bin', (route) => { asked += 1; return refuse ? route.abort() : route.continue(); });
  await go(page, '#/results');
  assert.equal(asked, 0, 'nothing is fetched before it is asked for');
  await go(page, '#/evidence/iris');
  await page.waitForSelector('main .error');
  assert.match(await page.textContent('main'), /could not be fetched.*try again/i);
  refuse = false;
  await page.click('main .error button');
  await page.waitForSelector('.evidence');
  await go(page, '#/data');
  await page.waitForSelector('#data-standing');
  assert.equal(asked, 2, 'what has been fetched once is not fetched again');
  await page.context().close();
});

test('the data page starts with what is recalled, and can be filtered by keyboard', async () => {
  const page = await browser.open('#/data');
  await page.waitForSelector('#data-standing');
  const shown = () => page.textContent('main p[role=status]');
  assert.match(await shown(), /^\d+ figures: recalled, not yet checked$/);
  await page.focus('#data-standing');
  await page.keyboard.press('ArrowUp');
  await settled(page);
  await page.waitForFunction(() => /judgement/.test(document.querySelector('main p[role=status]').textContent));
  const both = Number((await shown()).match(/^[\d,]+/)[0].replace(',', ''));
  await page.selectOption('#data-which', { index: 1 });
  await page.waitForFunction((before) => Number(document.querySelector('main p[role=status]').textContent.match(/^[\d,]+/)[0].replace(',', '')) < before, both + 1);
  assert.match(await page.textContent('main'), /What we have for each programme/);
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});
