// Plan a budget: by keyboard from the start page to the best mix and the paper; bad budgets are met with help.
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { axe, faults, go, launch, onExample, settled, tabTo, tabToText } from './harness.mjs';

let browser;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(async () => { await browser.close(); });

const plan = (options) => onExample(browser, '#/plan', options);
const squeezed = (text) => text.replace(/\s+/g, ' ');
const main = async (page) => squeezed(await page.locator('main').innerText());
/** What is said of the mix, once it is of what stands in the boxes. */
async function mix(page) {
  await page.waitForFunction(() => {
    const best = document.getElementById('best-mix');
    return best?.querySelector('.answer') && best.getAttribute('aria-busy') === 'false' && !best.classList.contains('stale');
  }, null, { timeout: 20_000 });
  return squeezed(await page.locator('#best-mix').innerText());
}

test('from the start page to the best mix and the committee paper, by keyboard alone', async () => {
  const page = await browser.open('#/');
  const press = async (text) => { await tabToText(page, text); await page.keyboard.press('Enter'); await settled(page); };
  await press('Open this example');
  await page.waitForFunction(() => location.hash.startsWith('#/results'));
  await page.waitForFunction(() => document.activeElement?.id === 'top'); // and on to the doors at the foot of every page
  await press('Plan a budget');
  await page.waitForFunction(() => document.activeElement?.id === 'top' && location.hash === '#/plan');
  await press('Add a funder');
  await page.waitForFunction(() => document.activeElement?.id === 'funder-0-name');
  await page.keyboard.type('Derby City Council');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('100000');
  await settled(page);
  assert.match(await main(page), /Derby City Council/);
  assert.match(await page.locator('table.ledger').first().innerText(), /£100,000/);
  await tabTo(page, 'budget-a-year');
  await page.keyboard.type('300000');
  const said = await mix(page);
  assert.match(said, /With £300,000 a year \(2024 prices\): .*women covered a year/);
  assert.match(said, /A ladder of budgets/i);
  await press('Try the mix on the draws');
  await page.getByText(/came out best in \d+ of 200 draws/).waitFor({ timeout: 30_000 });
  await press('Committee paper');
  await page.waitForFunction(() => location.hash === '#/report');
  await settled(page);
  const paper = await main(page);
  assert.match(paper, /Derby City Council/, 'the paper says who has promised what');
  assert.match(paper, /The budget: what is promised and what is missing/);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('a budget of nothing, one that is too small, and an aim nothing serves are said plainly', async () => {
  const page = await plan();
  await page.fill('#budget-a-year', '0');
  assert.match(await mix(page), /With a budget of £0 nothing can run/);
  await page.fill('#budget-a-year', '1000');
  await page.fill('#budget-marac-smallest', '600');
  await page.check('#must-marac');
  assert.match(await mix(page), /What has to run costs £[\d,]+ in its dearest year/);
  await page.uncheck('#must-marac');
  await page.fill('#budget-marac-largest', '10');
  await settled(page);
  assert.match(await main(page), /600 is above the most a year, 10/);
  await page.fill('#budget-marac-largest', '');
  await page.fill('#budget-marac-smallest', '');
  await page.fill('#budget-a-year', '-5');
  await settled(page);
  assert.match(await main(page), /Type pounds from 0/);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('a later start moves the cost, and what was planned is there again after a reload', async () => {
  const page = await plan();
  await page.fill('#programmes-iris-starts-after', '2');
  await page.fill('#budget-a-year', '1234567');
  await mix(page);
  await page.waitForTimeout(700);
  await page.reload();
  await page.locator('#budget-a-year').waitFor();
  assert.equal(await page.inputValue('#programmes-iris-starts-after'), '2');
  assert.equal(await page.inputValue('#budget-a-year'), '1,234,567');
  assert.deepEqual(await axe(page), []);
  await page.context().close();
});

test('the mix is the scenario once it is used, with what was there beside it, and Undo puts it back', async () => {
  const page = await plan();
  await page.fill('#budget-a-year', '200000');
  const said = await mix(page);
  assert.match(said, /no other mix within this budget/);
  assert.match(said, /8 in 10 runs/);
  await tabToText(page, 'Use this mix');
  await page.keyboard.press('Enter');
  await page.getByText('This mix is your scenario now').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'best-mix');
  assert.equal(squeezed(await mix(page)).split(' It takes')[0], said.split(' It takes')[0], 'the same budget gives the same mix');
  assert.equal(await page.getByRole('button', { name: 'Use this mix' }).count(), 0);
  await go(page, '#/results/compare');
  await settled(page);
  assert.match(await main(page), /Best mix for £200,000 a year/);
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.doesNotMatch(await main(page), /Best mix for/);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('people reached leaves women covered by a practice out, and more than local need is said', async () => {
  const page = await plan();
  await page.check('#aim-2');
  await page.fill('#budget-a-year', '9000000');
  await page.fill('#budget-marac-largest', '5000');
  const said = await mix(page);
  assert.match(said, /Not counted by this aim, because its units are not people reached: IRIS \(women covered\)/);
  assert.match(said, /Marac with Idva: 5,000 is above local need, so at most 442 cases a year are chosen/);
  assert.deepEqual(await axe(page), []);
  await page.context().close();
});

/** Types a budget, and does something as soon as the page shows how far the mix has come. */
async function whileSolving(page, act) {
  await page.evaluate((act) => {
    globalThis.shown = new Set();
    let acts = act;
    new MutationObserver(() => {
      const progress = document.querySelector('#mix-deeds progress[value]');
      if (!progress) return;
      globalThis.shown.add(progress.value);
      if (acts) [...document.querySelectorAll('button, .exit')].find((one) => one.textContent.startsWith(act)).click();
      acts = null;
    }).observe(document.getElementById('app'), { childList: true, subtree: true, attributes: true });
  }, act);
  await page.fill('#budget-a-year', '450000');
}

test('while the mix is worked out the page is drawn and can be used: how far it is shows, and it can be stopped and asked for again', async () => {
  const page = await plan();
  await whileSolving(page, null);
  await mix(page);
  assert.ok(await page.evaluate(() => globalThis.shown.size) >= 2, 'the page was drawn at more than one stage of it');
  await page.context().close();

  const stopped = await plan();
  await whileSolving(stopped, 'Stop');
  await stopped.getByText('This was stopped').waitFor();
  assert.equal(await stopped.locator('#best-mix').innerText(), '');
  assert.equal(await stopped.locator('#best-mix').getAttribute('aria-busy'), 'false');
  await stopped.getByRole('button', { name: 'Try again' }).click();
  assert.match(await mix(stopped), /With £450,000 a year/);
  assert.deepEqual(await faults(stopped), []);
  await stopped.context().close();

  const left = await plan();
  await whileSolving(left, 'Exit');
  await left.waitForURL('about:blank');
  await left.context().close();
});
