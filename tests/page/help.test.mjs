// First-time help: the guided look, the words explained and the pages that explain.
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { axe, faults, go, launch, openExample, settled, sideways } from './harness.mjs';

const STEPS = 7;
let browser;
test.beforeAll(async () => { browser = await launch(process.env.PAGE_FOLDER); });
test.afterAll(async () => { await browser.close(); });

const begin = (page) => page.getByRole('button', { name: 'A two-minute look inside this example' });
const atStep = async (page, number) => {
  await page.waitForFunction((wanted) => location.hash.endsWith(`look=${wanted}`) && document.activeElement?.id === 'look', number);
  await settled(page);
};
const focused = (page) => page.evaluate(() => document.activeElement?.id);

for (const width of [1280, 320]) {
  test(`the look goes through the example by keyboard alone and is not offered again, ${width} pixels wide`, { tag: width === 1280 ? [] : '@long' }, async () => {
    const page = await browser.open('#/', { width });
    await begin(page).focus();
    await page.keyboard.press('Enter');
    for (let step = 1; step <= STEPS; step += 1) {
      await atStep(page, step);
      assert.match(await page.locator('#look').textContent(), new RegExp(`^Step ${step} of ${STEPS}: `));
      assert.equal(await page.locator('.pointed-at').count(), 1, `step ${step} points at one thing`);
      const clear = await page.evaluate(() => document.querySelector('.pointed-at').getBoundingClientRect().top < document.querySelector('.look').getBoundingClientRect().top);
      assert.ok(clear, `what step ${step} points at begins above the panel`);
      assert.deepEqual(await axe(page), [], `step ${step}`);
      assert.ok((await sideways(page)) <= 0, `step ${step} scrolls sideways`);
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.textContent), step < STEPS ? 'Next' : 'Finish');
      await page.keyboard.press('Enter');
    }
    await page.waitForFunction(() => location.hash === '#/place' && document.activeElement?.id === 'top');
    assert.equal(await page.locator('.look, .pointed-at').count(), 0);
    await page.reload();
    await page.waitForSelector('h1');
    await go(page, '#/');
    assert.equal(await begin(page).count(), 0, 'finished once, it is not offered again');
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });
}

test('Escape skips the look, and the pages that explain still offer it', async () => {
  const page = await browser.open('#/');
  await begin(page).click();
  await atStep(page, 1);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => location.hash === '#/results' && document.activeElement?.id === 'top');
  await go(page, '#/');
  assert.equal(await begin(page).count(), 0);
  for (const hash of ['#/glossary', '#/business-case', '#/how-to-be-misled']) {
    await go(page, hash);
    assert.equal(await page.getByRole('button', { name: 'Take the two-minute look' }).count(), 1, hash);
  }
  await page.context().close();
});

test('the look leads back and forth, and nothing is kept where nothing is to be kept', async () => {
  const page = await browser.open('#/privacy');
  await page.getByLabel('Keep nothing on this device').check();
  await go(page, '#/');
  await begin(page).click();
  await atStep(page, 1);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await atStep(page, 2);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await atStep(page, 1);
  await page.getByRole('button', { name: 'Skip the rest' }).click();
  await settled(page);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('looked'))), []);
  await page.context().close();
});

test('work that is open is kept until the look is asked for, which says so, and undo brings it back', async () => {
  const page = await browser.open('#/place');
  await page.locator('[role=combobox]').fill('leeds');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'You chose Leeds' }).waitFor();
  await go(page, '#/how-to-be-misled');
  await page.getByText('It opens the example in place of what you are working on. Undo brings that back.').waitFor();
  await page.getByRole('button', { name: 'Take the two-minute look' }).click();
  await atStep(page, 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await settled(page);
  assert.match(await page.locator('.scenario').textContent(), /Leeds/);
  await page.context().close();
});

test('each word on a page leads to its entry, which gets the focus, also at first and from entry to entry', async () => {
  const page = await browser.open('#/');
  await openExample(page);
  await page.locator('.words-here a', { hasText: 'Social total' }).click();
  await page.waitForFunction(() => document.activeElement?.id === 'term-social-total');
  await page.evaluate(() => { location.hash = '#/glossary?term=marac'; });
  await page.waitForFunction(() => document.activeElement?.id === 'term-marac');
  assert.deepEqual(await faults(page), []);
  await page.context().close();
  const fresh = await browser.open('#/glossary?term=payback');
  await fresh.waitForFunction(() => document.activeElement?.id === 'term-payback');
  await fresh.evaluate(() => { location.hash = '#/glossary?term=no-such-word'; });
  await settled(fresh);
  assert.equal(await focused(fresh), 'top', 'a word that is not there leads to the top of the list');
  await fresh.context().close();
});

test('every link of the glossary leads to a page that names the word', async () => {
  const page = await browser.open('#/glossary');
  const links = await page.evaluate(() => [...document.querySelectorAll('.glossary section')].map((section) => [section.querySelector('h2').id, [...section.querySelectorAll('a')].map((link) => link.getAttribute('href'))]));
  assert.ok(links.length > 40);
  const pages = new Map();
  for (const [id, hashes] of links) for (const hash of hashes) pages.set(hash, [...(pages.get(hash) ?? []), id]);
  for (const [hash, ids] of pages) {
    await go(page, hash);
    const here = await page.evaluate(() => [...document.querySelectorAll('.words-here a')].map((link) => link.getAttribute('href')));
    for (const id of ids) assert.ok(here.includes(`#/glossary?term=${id.replace('term-', '')}`), `${hash} does not lead back to ${id}`);
  }
  await page.context().close();
});
