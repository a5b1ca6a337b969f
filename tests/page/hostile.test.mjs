// Hostile and unlucky files and links, opened in the page: nothing runs, nothing hangs, and text stays text on every page.
import assert from 'node:assert/strict';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { deflateRawSync } from 'node:zlib';
import { PAGES, faults, go, launch, settled } from './harness.mjs';

let browser;
let folder;
test.beforeAll(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
});
test.afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Runs, if anything does, and says so in `window.hacked`. */
const RUNS = '"\'><img src=x onerror="window.hacked=1"><svg onload="window.hacked=1"><script>window.hacked=1</script><a href="javascript:window.hacked=1">x</a>';
/** Its beginning, which is seen where it stayed text. */
const SEEN = '<img src=x';

const own = JSON.parse(await readFile(new URL('../../fuzz/seeds/file/own-reduction.json', import.meta.url), 'utf8')).own_programmes[0];

/** A scenario whose every free text is hostile. */
function hostile() {
  const sentence = `${RUNS}.`;
  const programme = structuredClone(own);
  Object.assign(programme, { name: RUNS, full_name: RUNS, works_with: RUNS, setting: RUNS, cohort: sentence, summary: sentence });
  Object.assign(programme.unit, { one: RUNS, many: RUNS, field: RUNS });
  for (const entry of [...programme.parameter, ...programme.split, ...programme.cost, ...programme.estimate]) {
    entry.label = RUNS;
    if ('note' in entry) entry.note = sentence;
    if ('perspective' in entry && entry.perspective) entry.perspective = RUNS;
    if ('summary' in entry) entry.summary = sentence;
  }
  for (const rating of Object.values(programme.ratings)) rating.reason = RUNS;
  return {
    format: 2,
    made_with: { app: RUNS, evidence: RUNS, seed: 1 },
    name: `\u202e${RUNS.slice(0, 60)}\u200b`,
    notes: RUNS,
    place: { typed: { name: RUNS.slice(0, 100), women_16_plus: 4000, men_16_plus: 3900, population: 10000, outside_england_and_wales: false } },
    programmes: { [programme.id]: {}, iris: {} },
    parameters: { 'effect.years': { value: 2, note: RUNS }, [RUNS]: { value: 1 } },
    own_programmes: [programme],
  };
}

/** A link to this, its sum right: as the app makes them. */
function linkTo(text) {
  const packed = deflateRawSync(Buffer.from(text), { level: 9 });
  let hash = 0x811c9dc5;
  for (const byte of packed) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  const [a, b, c, d] = [24, 16, 8, 0].map((shift) => (hash >>> shift) & 255);
  return `#/open/2.${Buffer.concat([Buffer.from([a ^ d, b, c]), packed]).toString('base64url')}`;
}

const given = (content) => ({ name: `${RUNS.slice(0, 40)}.json`, mimeType: 'application/json', buffer: Buffer.from(content) });

/** Opens a file on the page of files, and gives what is said of it. */
async function opened(page, file) {
  await go(page, '#/keep');
  await page.setInputFiles('#open-file', file);
  await page.waitForSelector('#arrived');
  await settled(page);
  const note = page.locator('#arrived');
  const said = await note.innerText();
  await note.getByRole('button').last().click();
  await page.waitForSelector('#arrived', { state: 'detached' });
  return said;
}

/** What of the hostile text became part of the page. */
const became = (page) => page.evaluate(() => [
  ...(globalThis.hacked ? ['it ran'] : []),
  ...[...document.querySelectorAll('img[src="x"], svg[onload], [onerror], a[href^="javascript"]')].map((made) => made.outerHTML.slice(0, 80)),
  ...[...document.scripts].filter((script) => script.textContent.includes('hacked')).map(() => 'a script'),
]);

test('text of a hostile file stays text on every page', async () => {
  const page = await browser.open();
  const said = await opened(page, given(JSON.stringify(hostile())));
  assert.ok(said.includes(SEEN), `the text is shown as it is: ${said}`);
  assert.ok(!/your own programme .* was left out/i.test(said), `the programme was taken on: ${said}`);
  let seen = 0;
  for (const hash of [...PAGES, `#/programmes/own/${own.id}`, `#/evidence/${own.id}`]) {
    await go(page, hash);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
    await settled(page);
    assert.deepEqual(await became(page), [], hash);
    const text = await page.evaluate(() => document.body.innerText);
    assert.ok(!/[\u202a-\u202e\u2066-\u2069\u200b]/.test(text), `${hash} holds marks that turn text round`);
    if (text.includes(SEEN)) seen += 1;
  }
  assert.ok(seen > 8, `it was looked at on ${seen} pages`);
  assert.deepEqual(await faults(page), []);
});

test('text of a hostile link stays text', async () => {
  const page = await browser.open();
  await page.evaluate((hash) => { location.hash = hash; }, linkTo(JSON.stringify(hostile())));
  await page.waitForFunction((seen) => document.body.innerText.includes(seen), SEEN);
  assert.deepEqual(await became(page), []);
  await go(page, '#/results');
  assert.deepEqual([...await became(page), ...await faults(page)], []);
});

test('links that are cut short, none at all, or a bomb are answered with a sentence and the page works on', async () => {
  const page = await browser.open();
  const whole = linkTo(JSON.stringify(hostile()));
  const bomb = linkTo(' '.repeat(70_000_000));
  assert.ok(bomb.length < 100_000);
  for (const hash of [whole.slice(0, 40), whole.slice(0, -20), bomb, '#/open/', '#/open/2.', '#/open/2.%00', '#/open/999999999999.AAAA', `#/open/2.${'A'.repeat(200_000)}`, linkTo('['.repeat(100_000)), linkTo(`{"place":${'{"a":'.repeat(100_000)}`)]) {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await page.waitForFunction((to) => location.hash === to || !location.hash.startsWith('#/open/2'), hash);
    await settled(page);
    assert.ok((await page.locator('main').innerText()).length > 60, `${hash.slice(0, 60)} shows something`);
    await go(page, '#/method');
  }
  assert.deepEqual([...await became(page), ...await faults(page)], []);
});

test('files that are cut short, turned over, nested, too long or no files at all are answered with a sentence', async () => {
  const page = await browser.open();
  const text = JSON.stringify(hostile());
  const turned = Buffer.from(text);
  for (let at = 10; at < turned.length; at += 97) turned[at] ^= 0x80;
  const files = [text.slice(0, 1), text.slice(0, 700), text.slice(0, -1), turned, '', '\0', '[]', 'null', '<html>', '['.repeat(100_000), `{"format":2,"place":${'['.repeat(100_000)}`, '{"format":99999}', '{"format":2,"name":"\\ud800","settings":{"years":NaN,"seed":1e999}}', Buffer.from('{"format":2,"name":"wide"}', 'utf16le')];
  for (const file of files) {
    const said = await opened(page, given(file));
    assert.match(said, /\./, `${file.slice(0, 40)}: ${said}`);
  }
  assert.deepEqual([...await became(page), ...await faults(page)], []);
});

test('a file of a hundred megabytes is refused by its length', async () => {
  const page = await browser.open();
  const path = join(folder, 'long.json');
  const file = await open(path, 'w');
  await file.truncate(100_000_000);
  await file.close();
  assert.match(await opened(page, path), /100,000,000 bytes/);
  assert.deepEqual(await faults(page), []);
});
