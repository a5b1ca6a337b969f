// The report: its kinds, its parts, its letter, and what comes out of the printer.
import { test } from '@playwright/test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axe, faults, go, launch, onExample, settled, sideways } from './harness.mjs';

let browser;
let folder;
test.beforeAll(async () => { browser = await launch(); folder = mkdtempSync(join(tmpdir(), 'ledger-report-')); });
test.afterAll(async () => { await browser.close(); rmSync(folder, { recursive: true }); });

const report = (options) => onExample(browser, '#/report', options);

const KINDS = { committee: 'Committee paper', funding: 'Funding case', handout: 'Session handout' };
async function choose(page, kind) {
  await page.getByRole('radio', { name: KINDS[kind] }).check();
  await settled(page);
}

/** The printed sides of a paper, each as its text. */
async function printed(page, name) {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return text.split('\f').filter((side) => side.trim() !== '');
}

const squeezed = (text) => text.replace(/\s+/g, ' ');

test('a committee paper takes four sides and an annex, with its head, its link and its number on every side', async () => {
  const page = await report();
  const sides = await printed(page, 'committee');
  const annex = sides.findIndex((side) => /Annex\./.test(side));
  assert.ok(annex > 0 && annex <= 4, `the annex begins on side ${annex + 1}`);
  for (const [at, side] of sides.entries()) {
    assert.match(squeezed(side), /Derby .*evidence of .* runs, seed 1/, `head of side ${at + 1}`);
    assert.match(side, /#\/open\/3\./, `link of side ${at + 1}`);
    assert.match(squeezed(side), new RegExp(`Page ${at + 1} of ${sides.length}`));
  }
  const all = squeezed(sides.join('\n'));
  for (const heading of ['Strategic case', 'Economic case', 'Commercial case', 'Financial case', 'Management case', 'What is not counted', 'Sources']) {
    assert.ok(all.includes(heading), heading);
  }
  for (const table of ['All payers', 'Councils and victim services', 'Options compared']) assert.ok(all.includes(table), table);
  assert.match(all, /8 in 10 runs/);
  assert.match(all, /2024 prices/);
  assert.deepEqual(await faults(page), []);
});

test('a funding case is one side, and says that public money is lost where it is', async () => {
  const page = await report();
  await choose(page, 'funding');
  const sides = await printed(page, 'funding');
  assert.equal(sides.length, 1);
  assert.match(squeezed(sides[0]), /a net public cost of about £1\.2 million/);
  assert.match(squeezed(sides[0]), /What is not counted/);
});

test('a handout takes at most two sides and leaves room for notes', async () => {
  const page = await report();
  await choose(page, 'handout');
  const sides = await printed(page, 'handout');
  assert.ok(sides.length <= 2, `${sides.length} sides`);
  assert.match(squeezed(sides.join(' ')), /To talk about/);
  // Whoever has only the first side in hand can still guess.
  assert.match(squeezed(sides[0]), /What do these programmes cost in a year\?/);
  assert.doesNotMatch(squeezed(sides[0]), /£680,000|8 in 10 runs/);
  assert.match(squeezed(sides[1]), /£680,000; 8 in 10 runs/);
});

test('what is switched off is named, and cautions are missed', async () => {
  const page = await report();
  await page.getByRole('checkbox', { name: 'What is not counted' }).uncheck();
  await settled(page);
  const paper = await page.locator('.sheets').textContent();
  assert.match(paper, /Left out of this copy: what is not counted\./);
  assert.match(paper, /ask for the whole paper before deciding/);
  // A page left and come back to keeps its choice.
  await go(page, '#/results');
  await go(page, '#/report');
  assert.equal(await page.getByRole('checkbox', { name: 'What is not counted' }).isChecked(), false);
});

test('every source that is listed has a number, and every number that is cited is listed', async () => {
  const page = await report();
  for (const kind of Object.keys(KINDS)) {
    await choose(page, kind);
    const { cited, listed } = await page.evaluate(() => {
      const text = [...document.querySelectorAll('.chapter')].filter((one) => !one.querySelector('.cited')).map((one) => one.textContent).join(' ');
      return {
        cited: [...new Set([...text.matchAll(/\[(\d+)\]/g)].map((found) => Number(found[1])))].sort((a, b) => a - b),
        listed: [...document.querySelectorAll('.cited li')].map((one) => one.value),
      };
    });
    assert.deepEqual(listed, listed.map((_, at) => at + 1), `${kind}: no gaps`);
    assert.deepEqual(cited, listed, `${kind}: cited and listed`);
  }
});

test('the letter carries the figures, is never written over, and comes back', async () => {
  const page = await report();
  const letter = page.getByLabel('The letter');
  assert.match(await letter.inputValue(), /I do not claim that this pays for itself/);
  assert.match(await letter.inputValue(), /8 in 10 runs/);
  await letter.fill('My own words.');
  await go(page, '#/assumptions');
  await go(page, '#/report');
  assert.equal(await page.getByLabel('The letter').inputValue(), 'My own words.');
  await page.getByRole('button', { name: 'Write it anew with today’s figures' }).click();
  assert.match(await page.getByLabel('The letter').inputValue(), /Dear Councillor/);
  await page.getByRole('button', { name: 'Put my text back' }).click();
  assert.equal(await page.getByLabel('The letter').inputValue(), 'My own words.');
});

test('the report passes axe, wide, narrow and dark, and never scrolls sideways', { tag: '@long' }, async () => {
  for (const options of [{}, { width: 320, height: 700 }, { dark: true }]) {
    const page = await report(options);
    assert.deepEqual(await axe(page), []);
    assert.ok((await sideways(page)) <= 0);
  }
});

test('without a place the report says what to do', async () => {
  const page = await browser.open('#/report');
  assert.match(await page.locator('main').textContent(), /Choose a place/);
});
