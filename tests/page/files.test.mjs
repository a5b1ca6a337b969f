// A scenario saved, opened, dropped, shared as a link and opened again; damaged and hostile ones; earlier evidence.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from '@playwright/test';
import { EVIDENCE, EVIDENCE_DAY, axe, faults, go, launch, openExample, settled, sideways } from './harness.mjs';

let browser;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(async () => { await browser.close(); });

const DERBY = { format: 2, made_with: { app: '0.2.0', evidence: EVIDENCE, seed: 1 }, name: 'Bid of March', place: { areas: ['E06000015'] }, programmes: { marac: { scale: 100 } } };
const HOSTILE = '<img src=x onerror=alert(1)><script>alert(2)</script>\u202e=1+1';

const given = (content, name = 'bid.json') => ({ name, mimeType: 'application/json', buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) });
const note = (page) => page.locator('#arrived');
const answer = (page) => page.locator('.answer').first().innerText();

async function choose(page, file) {
  await page.setInputFiles('#open-file', file);
  await page.waitForSelector('#arrived');
  await settled(page);
}

/** A drag of files or text over the page, step by step. */
async function drag(page, onto, { text, name = 'bid.json', kind }, ...steps) {
  const transfer = await page.evaluateHandle(([content, file, type]) => {
    const held = new DataTransfer();
    if (type) held.setData(type, content);
    else held.items.add(new File([content], file, { type: 'application/json' }));
    return held;
  }, [text, name, kind]);
  for (const step of steps) await page.dispatchEvent(onto, step, { dataTransfer: transfer });
  await settled(page);
}

async function shared(page) {
  await go(page, '#/keep');
  await page.waitForSelector('#link');
  return page.inputValue('#link');
}

test('a scenario with its name and notes is saved as a file, and the file opened elsewhere gives the same results', async () => {
  const page = await browser.open();
  await openExample(page);
  const results = await answer(page);
  await go(page, '#/keep');
  await page.fill('#name', 'Bid of March');
  await page.fill('#notes', 'First line\nSecond line');
  await settled(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
  assert.equal(download.suggestedFilename(), 'ledger-bid-of-march.json');
  const text = await readFile(await download.path(), 'utf8');
  const saved = JSON.parse(text);
  assert.deepEqual([saved.format, saved.name, saved.notes, saved.made_with.evidence], [3, 'Bid of March', 'First line\nSecond line', EVIDENCE]);

  const other = await browser.open('#/keep');
  await choose(other, given(text, download.suggestedFilename()));
  assert.match(await note(other).innerText(), new RegExp(`Opened: Bid of March[^]*From the file “ledger-bid-of-march.json”. Made with Prevention Ledger 0.2.0, evidence of ${EVIDENCE_DAY}, seed 1`));
  assert.equal(await other.evaluate(() => document.activeElement.id), 'arrived', 'the focus is on what was opened');
  assert.equal(await other.inputValue('#notes'), 'First line\nSecond line');
  await note(other).getByRole('link', { name: 'See the results' }).click();
  await other.waitForFunction(() => location.hash === '#/results');
  assert.equal(await answer(other), results);
  assert.deepEqual([...await faults(page), ...await faults(other)], []);
});

test('the button that opens a file is reached and pressed by keyboard, from the start page too', async () => {
  for (const hash of ['#/keep', '#/']) {
    const page = await browser.open(hash);
    page.on('filechooser', (chooser) => chooser.setFiles(given(DERBY)));
    await page.waitForSelector('main:not([data-early]) #open-file', { state: 'attached' });
    await page.evaluate(() => document.getElementById('top').focus());
    for (let presses = 0; presses < 40 && !await page.evaluate(() => document.activeElement?.id === 'open-file'); presses += 1) await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => getComputedStyle(document.querySelector('label[for=open-file]')).outlineStyle);
    assert.equal(ring, 'solid', 'the button shows the focus');
    await page.keyboard.press('Space');
    await page.waitForSelector('#arrived');
    assert.match(await page.locator('.scenario').innerText(), /Derby/);
    assert.deepEqual(await faults(page), []);
  }
});

test('a file is opened by dropping it on any page, and work that was not saved comes back by undo', async () => {
  const page = await browser.open();
  await openExample(page);
  const before = await answer(page);
  await drag(page, 'main', { text: JSON.stringify({ ...DERBY, place: { areas: ['E06000016'] } }) }, 'dragenter', 'dragover');
  assert.ok(await page.locator('.drop-here').isVisible(), 'it shows that the file can be let go');
  await drag(page, 'main', { text: JSON.stringify({ ...DERBY, place: { areas: ['E06000016'] } }) }, 'drop');
  await page.waitForSelector('#arrived');
  assert.ok(!await page.locator('.drop-here').isVisible());
  assert.match(await note(page).innerText(), /What you were working on is kept: Undo brings it back/);
  assert.match(await page.locator('.scenario').innerText(), /Leicester/);
  assert.deepEqual(await axe(page), []);
  await note(page).getByRole('button', { name: 'Undo opening it' }).click();
  await settled(page);
  assert.equal(await answer(page), before);
  assert.equal(await note(page).count(), 0);
  assert.deepEqual(await faults(page), []);
});

test('text dropped into a box is left to the box', async () => {
  const page = await browser.open('#/keep');
  await drag(page, '#notes', { text: JSON.stringify(DERBY), kind: 'text/plain' }, 'dragenter', 'dragover', 'drop');
  assert.ok(!await page.locator('.drop-here').isVisible());
  assert.equal(await note(page).count(), 0);
});

test('a damaged file loads what can be read and lists what cannot', async () => {
  const page = await browser.open('#/keep', { width: 320 });
  const whole = JSON.stringify({ ...DERBY, programmes: { marac: { scale: 'lots' }, nobody: {} }, settings: { years: 3 } });
  await choose(page, given(`${whole.slice(0, -1)},"notes":"cut here`));
  const said = await note(page).innerText();
  for (const part of ['What could not be read', '“programmes.marac.wanted” is “lots”', 'There is no programme “nobody” here', 'It ends too early']) assert.ok(said.includes(part), `${part} is missing from: ${said}`);
  assert.match(await page.locator('.scenario').innerText(), /Derby[^]*1.programme[^]*3.years/);
  assert.equal(await sideways(page), 0);
  assert.deepEqual([...await axe(page), ...await faults(page)], []);
});

test('what is no scenario is refused with what to do, and nothing is lost', async () => {
  const page = await browser.open();
  await openExample(page);
  await go(page, '#/keep');
  for (const [file, said] of [
    [given('PK nonsense', 'book.xlsx'), /“book.xlsx” cannot be opened[^]*begins with \{/],
    [given('{"format": 7, "needs": "0.9.0"}'), /needs Prevention Ledger version 0.9.0 or later/],
    [given(' '.repeat(4_000_001)), /4,000,001 bytes long, and at most 4,000,000 are read/],
    [given(`{"format": 2, "x": ${'['.repeat(200_000)}`), /deeper than any scenario/],
  ]) {
    await choose(page, file);
    assert.match(await note(page).innerText(), said);
  }
  assert.match(await page.locator('.scenario').innerText(), /Derby[^]*4.programmes/);
  await note(page).getByRole('button', { name: 'Close this note' }).click();
  await settled(page);
  assert.equal(await note(page).count(), 0);
  assert.deepEqual(await faults(page), []);
});

test('names and notes that hold markup are shown as text, wherever they stand', async () => {
  const page = await browser.open('#/keep', { width: 320 });
  const typed = { name: HOSTILE.slice(0, 60), women_16_plus: 40000, men_16_plus: 40000, population: 100000, outside_england_and_wales: false };
  await choose(page, given({ ...DERBY, name: HOSTILE, notes: `</textarea>${HOSTILE}`, place: { typed }, made_with: { app: HOSTILE, evidence: HOSTILE, seed: 1 } }, `${HOSTILE.replaceAll('/', '')}.json`));
  await page.waitForFunction(() => document.querySelector('#arrived .guard'));
  assert.match(await note(page).innerText(), /<img src=x onerror=alert\(1\)>/);
  for (const hash of ['#/place', '#/programmes', '#/assumptions', '#/results', '#/results/compare', '#/keep', '#/']) {
    await go(page, hash);
    assert.equal(await page.locator('main img, main script, header img').count(), 0, hash);
    assert.equal(await sideways(page), 0, hash);
  }
  await go(page, '#/keep');
  assert.equal(await page.inputValue('#name'), HOSTILE.replace('\u202e', ''));
  assert.deepEqual((await faults(page)).filter((fault) => !fault.includes('releases')), []);
});

test('a link opens in a new tab with the same results, without notes unless they were asked for', async () => {
  const page = await browser.open();
  await openExample(page);
  const results = await answer(page);
  await go(page, '#/keep');
  await page.fill('#name', 'Bid of March');
  await page.fill('#notes', 'Nobody must see this.');
  await settled(page);
  const link = await shared(page);
  assert.ok(link.startsWith(`${browser.origin}/#/open/3.`) && link.length < 1500, link);
  assert.ok(await page.locator('svg.qr').isVisible());
  await page.getByLabel('With my notes, and those beside my numbers').check();
  await settled(page);
  const withNotes = await page.inputValue('#link');
  for (const [address, notes] of [[link, ''], [withNotes, 'Nobody must see this.']]) {
    const other = await browser.open(address.slice(browser.origin.length + 1));
    await other.waitForSelector('#arrived');
    assert.match(await note(other).innerText(), /Opened: Bid of March[^]*From a link/);
    assert.equal(await other.evaluate(() => location.hash), '#/open', 'the link leaves the address');
    await go(other, '#/results');
    assert.equal(await answer(other), results);
    await go(other, '#/keep');
    assert.equal(await other.inputValue('#notes'), notes);
    assert.deepEqual([...await axe(other), ...await faults(other)], []);
  }
});

test('a link that comes while something is being worked on is opened only when asked, and undo brings the other back', async () => {
  const page = await browser.open();
  await openExample(page);
  const link = await shared(page);
  const other = await browser.open('#/keep', { width: 320 });
  await choose(other, given({ ...DERBY, place: { areas: ['E06000016'] } }));
  await note(other).getByRole('button', { name: 'Close this note' }).click();
  await other.fill('#paste-link', ` ${link} `);
  await other.getByRole('button', { name: 'Open this link' }).click();
  await other.waitForFunction(() => document.activeElement?.id === 'top' && location.hash.startsWith('#/open/'));
  assert.match(await other.locator('main').innerText(), new RegExp(`Place\\s+Derby[^]*Programmes\\s+[^]*None: every number[^]*evidence of ${EVIDENCE_DAY}`));
  assert.match(await other.locator('.scenario').innerText(), /Leicester/);
  assert.equal(await sideways(other), 0);
  assert.deepEqual(await axe(other), []);
  await other.getByRole('link', { name: 'Keep mine' }).click();
  await other.waitForFunction(() => location.hash === '#/results');
  assert.match(await other.locator('.scenario').innerText(), /Leicester/);
  await other.goBack();
  await other.getByRole('button', { name: 'Open it' }).click();
  await other.waitForSelector('#arrived');
  assert.match(await other.locator('.scenario').innerText(), /Derby[^]*4.programmes/);
  await note(other).getByRole('button', { name: 'Undo opening it' }).click();
  await settled(other);
  assert.match(await other.locator('.scenario').innerText(), /Leicester/);
  assert.deepEqual(await faults(other), []);
});

test('a damaged link and an empty one say what to do', async () => {
  const page = await browser.open('#/open/2.AAAAAAAAAAAA');
  assert.match(await page.locator('main').innerText(), /The link is damaged/);
  await page.evaluate(() => { location.hash = '/open'; });
  await page.waitForSelector('#paste-link');
  await settled(page);
  assert.match(await page.locator('main').innerText(), /There is no scenario in this address/);
  assert.deepEqual([...await axe(page), ...await faults(page)], []);
});

test('a scenario made with the evidence of five programmes says so, and how many of its numbers were different', async () => {
  const page = await browser.open('#/keep');
  await choose(page, given({ ...DERBY, made_with: { app: '0.1.0', evidence: '2026-11-22a', seed: 1 } }));
  await page.waitForFunction(() => document.querySelector('#arrived .guard'));
  assert.match(await note(page).innerText(), /evidence of 22 November 2026 \(a\)[^]*6 numbers this scenario reads were different then/);
  await choose(page, given({ ...DERBY, made_with: { app: '0.1.0', evidence: '2019-01-01', seed: 1 } }));
  await page.waitForFunction(() => document.querySelector('#arrived')?.textContent.includes('Nothing is known here'));
  assert.deepEqual(await faults(page), []);
});

test('a scenario made with other evidence is shown as it was, as it is, and with the differences', async () => {
  const page = await browser.open('#/keep', { width: 320 });
  await page.route('**/releases-*.csv', (route) => route.fulfill({ body: 'release,2025-03-01\nid,value,low,high,price_year\nmarac.unit-cost,4000,3000,5000,2016\n' }));
  await choose(page, given({ ...DERBY, made_with: { app: '0.1.0', evidence: '2025-03-01', seed: 1 } }));
  const press = async (name) => { await note(page).getByRole('button', { name }).click(); await settled(page); };
  await page.waitForFunction(() => document.querySelector('#arrived .guard'));
  assert.match(await note(page).innerText(), /evidence of 1 March 2025[^]*1 number this scenario reads was different then/);
  await press('See the differences');
  assert.match(await note(page).innerText(), /Why results moved[^]*Marac with Idva[^]*victim services/);
  assert.match(await note(page).innerText(), /Net, public services[^]*£4,000 \(£3,000 to £5,000\), 2016 prices/);
  assert.equal(await sideways(page), 0);
  assert.deepEqual(await axe(page), []);
  await press('Show it as it was');
  assert.match(await note(page).innerText(), /It now has the numbers of then/);
  const then = await shared(page);
  await press('Keep today’s numbers');
  assert.notEqual(await page.inputValue('#link'), then);
  await press('Show it as it was');
  assert.equal(await page.inputValue('#link'), then);
  await go(page, '#/assumptions');
  assert.match(await page.locator('main').innerText(), /Changed by you/);
  assert.deepEqual(await faults(page), []);
});
