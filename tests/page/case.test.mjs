// Make the case: a sentence to choose and word, a page of one side, a picture for posting, and all of it by keyboard.
import { test } from '@playwright/test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVIDENCE, axe, faults, go, launch, openExample, settled, sideways, tabTo, tabToText } from './harness.mjs';

let browser;
let folder;
test.beforeAll(async () => { browser = await launch(); folder = mkdtempSync(join(tmpdir(), 'ledger-case-')); });
test.afterAll(async () => { await browser.close(); rmSync(folder, { recursive: true }); });

const squeezed = (text) => text.replace(/\s+/g, ' ');
const box = (page) => page.getByLabel('In your own words');
const pulled = (page) => page.locator('.pull').textContent();

async function example(options) {
  const page = await browser.open('#/', options);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page);
  await go(page, '#/case');
  await settled(page);
  return page;
}

/** The page of a scenario of some areas and programmes. */
async function made(areas, programmes) {
  const scenario = { format: 2, made_with: { app: '0.2.0', evidence: EVIDENCE, seed: 1 }, place: { areas }, programmes };
  const page = await browser.open('#/keep');
  await page.setInputFiles('#open-file', { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(scenario)) });
  await page.waitForSelector('#arrived');
  await go(page, '#/case');
  await settled(page);
  return page;
}

/** The printed sides, each as its text. */
async function printed(page) {
  const path = join(folder, 'case.pdf');
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const sides = Number(execFileSync('pdfinfo', [path], { encoding: 'utf8' }).match(/Pages:\s+(\d+)/)[1]);
  return { sides, text: squeezed(execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })) };
}

const EXAMPLE = { cara: {}, iris: {}, 'make-a-change': {}, marac: {} };
const EVERY = Object.fromEntries(readdirSync('data/programmes').map((name) => [name.replace('.toml', ''), {}]));

test('from the start page to the printed side and the picture, by keyboard alone', async () => {
  const page = await browser.open('#/');
  await page.evaluate(() => { globalThis.print = () => { globalThis.asked = 'to print'; }; });
  const press = async (text) => { await tabToText(page, text); await page.keyboard.press('Enter'); };
  await press('Open this example');
  await page.waitForFunction(() => location.hash.startsWith('#/results'));
  await page.waitForFunction(() => document.activeElement?.id === 'top'); // and on to the doors at the foot of every page
  await press('Make the case');
  await page.waitForFunction(() => document.activeElement?.id === 'top' && location.hash === '#/case');
  await tabTo(page, 'case-0');
  await page.keyboard.press('ArrowDown');
  await settled(page);
  assert.match(await pulled(page), /harm, valued at about £/);
  await tabTo(page, 'case-sentence');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Please read this. ');
  await settled(page);
  assert.match(await pulled(page), /^Please read this\. Over 5 years in Derby/);
  await press('Print the page');
  assert.equal(await page.evaluate(() => globalThis.asked), 'to print');
  const { sides, text } = await printed(page);
  assert.equal(sides, 1);
  for (const part of ['Please read this.', 'The need', 'What it would take', 'will my budget fall?', 'What if you are wrong?', 'Why should we pay', 'What is not counted', 'Sources', '2024 prices', '8 in 10 runs']) {
    assert.ok(text.includes(part), `${part} in ${text}`);
  }
  await tabToText(page, 'Download the picture');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  assert.equal(file.suggestedFilename(), 'derby-sentence.png');
  const bytes = readFileSync(await file.path());
  const size = await page.evaluate(async (given) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(given)], { type: 'image/png' }));
    return [image.width, image.height];
  }, [...bytes]);
  assert.deepEqual(size, [1200, 630]);
  assert.deepEqual(await faults(page), []);
});

test('a sentence of the user’s own is used, and the proposed one can be put back', async () => {
  const page = await example();
  const proposed = await box(page).inputValue();
  assert.match(proposed, /public services would pay about £1\.2 million more/);
  assert.match(await page.locator('main').textContent(), /No sentence here says that it saves money: in the central case public services would pay more than they avoid/);
  await box(page).fill('');
  await settled(page);
  assert.equal(await box(page).inputValue(), '');
  assert.equal(await pulled(page), proposed, 'an empty box leaves the page the sentence as proposed');
  await box(page).fill('Safety here is worth paying for.');
  await settled(page);
  assert.equal(await pulled(page), 'Safety here is worth paying for.');
  // A page left and come back to keeps what was typed.
  await go(page, '#/results');
  await go(page, '#/case');
  assert.equal(await box(page).inputValue(), 'Safety here is worth paying for.');
  await page.getByRole('button', { name: 'Put the proposed sentence back' }).click();
  await settled(page);
  assert.equal(await box(page).inputValue(), proposed);
  assert.deepEqual(await faults(page), []);
});

test('the sentence and the words of the picture are copied with caution and source', async () => {
  const page = await example();
  for (const name of ['Copy the sentence with its source', 'Copy the text for people who cannot see it']) {
    await page.getByRole('button', { name }).click();
    await page.waitForFunction(() => [...document.querySelectorAll('[role=status]')].some((status) => status.textContent === 'Copied.'));
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const part of ['£1.2 million', '8 in 10 runs', '2024 prices', 'not everything that could go wrong', 'Source: Prevention Ledger']) {
      assert.ok(text.includes(part), `${part} in ${text}`);
    }
    await page.evaluate(() => document.querySelectorAll('[role=status]').forEach((status) => { status.textContent = ''; }));
  }
});

test('no word of the picture leaves it, however long the sentence', async () => {
  const page = await made(['E06000016', 'E10000018', 'E06000017', 'E06000015', 'E06000018'], EXAMPLE);
  const typed = await box(page).inputValue();
  await box(page).fill(`${'Wide words matter now. '.repeat(30)}${typed}`.slice(-479));
  await settled(page);
  const out = await page.evaluate(() => {
    const frame = document.querySelector('.posting svg').getBoundingClientRect();
    const texts = [...document.querySelectorAll('.posting text')];
    const boxes = texts.map((text) => text.getBoundingClientRect());
    return texts.filter((_, at) => boxes[at].right > frame.right - 4 || boxes[at].bottom > frame.bottom - 2 || boxes.some((other, before) => before < at && other.bottom > boxes[at].bottom + 2)).map((text) => text.textContent);
  });
  assert.deepEqual(out, []);
  await box(page).fill('Wide words matter now. '.repeat(90));
  await settled(page);
  assert.equal(await page.locator('.posting').count(), 0);
  assert.match(await page.locator('main').textContent(), /too long for the picture/);
});

test('the page is one side of A4 for long names, a missing cost and no effect, and two for every programme there is', { tag: '@long' }, async () => {
  for (const [areas, programmes] of [
    [['E12000007'], EXAMPLE],
    [['E06000016', 'E10000018', 'E06000017', 'E06000015', 'E06000018'], EXAMPLE],
    [['E12000007'], EVERY],
    [['E06000015'], { helplines: {} }],
    [['E06000015'], { 'make-a-change': {} }],
  ]) {
    const page = await made(areas, programmes);
    const { sides, text } = await printed(page);
    assert.equal(sides, programmes === EVERY ? 2 : 1, `${areas}: ${Object.keys(programmes)}`);
    assert.ok(text.includes('Sources'));
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  }
});

test('without a place, and without programmes, the page says what to do next', async () => {
  const page = await browser.open('#/case');
  assert.equal(await page.locator('main a', { hasText: 'Choose a place' }).getAttribute('href'), '#/place');
  const bare = await made(['E06000015'], {});
  assert.match(await bare.locator('main').textContent(), /No programmes are chosen.*about 10,100/s);
  assert.equal(await bare.locator('main a', { hasText: 'Choose programmes' }).getAttribute('href'), '#/programmes');
  assert.deepEqual(await axe(bare), []);
});

test('where a cost is missing no sentence says that it pays, and the way to enter it is there', async () => {
  const page = await made(['E06000015'], { helplines: {} });
  const said = await page.locator('main').textContent();
  assert.match(said, /No cost is entered for Helpline/);
  assert.match(said, /until that cost is entered/);
  assert.equal(await page.locator('main a', { hasText: 'Enter the cost' }).getAttribute('href'), '#/programmes');
  assert.equal(await page.getByRole('radio', { name: /Public money/ }).count(), 0);
});

test('the page passes axe, wide, narrow and dark, and never scrolls sideways', { tag: '@long' }, async () => {
  for (const options of [{}, { width: 320, height: 700 }, { dark: true }]) {
    const page = await example(options);
    await box(page).fill('It will save £5 million.');
    await settled(page);
    assert.deepEqual(await axe(page), []);
    assert.ok((await sideways(page)) <= 0);
    await page.context().close();
  }
});

test('the sentence of one’s own and the edited letter are there again after a reload', async () => {
  const page = await example();
  const own = `In short: ${await box(page).inputValue()}`;
  await box(page).fill(own);
  await go(page, '#/report');
  await page.locator('#letter').fill('Dear Councillor, this is mine.');
  await settled(page);
  await page.reload();
  await page.locator('#letter').waitFor();
  assert.equal(await page.locator('#letter').inputValue(), 'Dear Councillor, this is mine.');
  await go(page, '#/case');
  assert.equal(await box(page).inputValue(), own);
  await page.context().close();
});
