// No sentence stands in a page: with every letter of the words accented, what is left plain is data or what somebody typed.
// Builds that page first (.ci/language.sh), unless PSEUDO names a folder where it is.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pseudo, textsOf, translated, translatorOf } from '../../.ci/language.mjs';
import { PAGES, go, launch, settled } from './harness.mjs';

const MORE = ['#/plan', '#/case', '#/session', '#/session/check', '#/glossary', '#/business-case', '#/how-to-be-misled'];
const EVERY = [...new Set([...PAGES, ...MORE])];
/** Buttons pressed on a page, at most. */
const MOST_PRESSED = 10;
/** Names that stay as they are in any language. */
const NAMES = ['prevention ledger'];

const filesOf = (path) => (statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesOf(join(path, name))) : [path]);
const plain = (text) => text.replaceAll('\\"', '"').replace(/[\s\u{a0}]+/gu, ' ').toLowerCase();
const data = plain(filesOf('data').filter((file) => /\.(toml|csv)$/.test(file)).map((file) => readFileSync(file, 'utf8')).join('\n')) + NAMES.join('\n');

let browser;
before(async () => {
  const folder = process.env.PSEUDO || execFileSync('.ci/language.sh', { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim().split('\n').at(-1);
  browser = await launch(folder);
});
after(async () => { await browser.close(); });

/** Runs of two or more plain words that are neither data nor typed. */
function plainRuns(text) {
  const runs = text.match(/[A-Za-z][A-Za-z’'-]*(?:[ \u{a0}]+[A-Za-z][A-Za-z’'-]*)+/gu) ?? [];
  return runs.filter((run) => !data.includes(plain(run)));
}

const SOURCE = `
const KEY: &str = "unit-cost"; // "a comment"
fn said(kind: &str, number: f64) -> String {
    match (kind, number) {
        ("place", _) | ("other", _) if number > 1.0 => format!("{number:.1} in {}", "Leeds and \\u{a0}Bradford"),
        _ if kind == "none" => "Nothing \\"here\\"".into(),
        _ => plural(number, &["case", "cases"]).into(),
    }
}`;

test('texts are told from keys, and a translation keeps what is filled in and has as many forms as its language', () => {
  assert.deepEqual(textsOf(SOURCE).map(({ text }) => text), ['{number:.1} in {}', 'Leeds and \\u{a0}Bradford', 'Nothing \\"here\\"', 'case|cases']);
  const welsh = translatorOf([['a.rs', '{number:.1} in {}', '{0} yw {number:.1}'], ['a.rs', 'case|cases', 'sero|un|dau|tri|chwech|llawer']]);
  assert.throws(() => welsh('a.rs', '{number:.1} in {}') && translatorOf([['a.rs', 'in {place}', 'yn']])('a.rs', 'in {place}'), /does not fill in/);
  const out = translated('a.rs', SOURCE, welsh);
  assert.match(out, /format!\("\{0\} yw \{number:\.1\}"/);
  assert.match(out, /&\["sero", "un", "dau", "tri", "chwech", "llawer"\]/);
  assert.match(out, /"Nothing \\"here\\""/, 'what is not translated stays');
  assert.equal(pseudo('a {b} \\u{a0} <b>'), 'á {b} \\u{a0} <b>');
});

/** Everything a page says: texts, names, descriptions, titles, hints and the title of the page. */
const said = (page) => page.evaluate(() => {
  const places = [['title', document.title]];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent.closest('script, style')) places.push([`${parent.tagName.toLowerCase()}.${parent.getAttribute('class') ?? ''}`, walker.currentNode.data]);
  }
  for (const element of document.querySelectorAll('*')) {
    for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label']) {
      if (element.hasAttribute(name)) places.push([`${element.tagName.toLowerCase()} ${name}`, element.getAttribute(name)]);
    }
    if (element.tagName === 'TEXTAREA') places.push(['textarea', element.value]);
  }
  return places;
});

/** Notes what a page says plainly, each once, with where it was first seen. */
async function check(page, where, found) {
  for (const [place, text] of await said(page)) for (const run of plainRuns(text)) if (!found.has(run)) found.set(run, `${where}: ${place}: ${run}`);
}

const none = (found) => assert.equal([...found.values()].filter((line) => !line.includes('Nowhere in particular')).join('\n'), '');

const button = (page, english, exact = false) => page.getByRole('button', { name: pseudo(english), exact });

test('no page holds a sentence that is not from the words', async () => {
  const page = await browser.open('#/');
  const found = new Map();
  for (const answered of [false, true]) {
    if (answered) {
      await go(page, '#/');
      await button(page, 'Open this example').click();
      await page.waitForFunction(() => location.hash.startsWith('#/results'));
    }
    for (const hash of EVERY) {
      await go(page, hash);
      await settled(page);
      await check(page, `${hash} ${answered ? 'with' : 'without'} an answer`, found);
    }
  }
  none(found);
  await page.context().close();
});

test('no mistake, working or guided look says anything that is not from the words', async () => {
  const page = await browser.open('#/');
  const found = new Map();
  await button(page, 'A two-minute look inside this example').click();
  for (let step = 1; step <= 7; step += 1) {
    await page.waitForFunction((number) => location.hash.includes(`look=${number}`), step);
    await settled(page);
    await check(page, `look, step ${step}`, found);
    await button(page, step < 7 ? 'Next' : 'Finish', true).click();
  }
  await go(page, '#/results');
  const why = page.locator('.why');
  for (let at = 0; at < Math.min(4, await why.count()); at += 1) {
    await why.nth(at).click();
    await check(page, `working ${at}`, found);
    await page.keyboard.press('Escape');
  }
  for (const [hash, typed] of [['#/programmes', 'abc'], ['#/assumptions', '-5'], ['#/assumptions', '£'], ['#/place', 'Nowhere in particular']]) {
    await go(page, hash);
    const boxes = page.locator('main input[type=text]:visible');
    for (let at = 0; at < Math.min(6, await boxes.count()); at += 1) {
      const before = await boxes.nth(at).inputValue();
      await boxes.nth(at).fill(typed);
      await boxes.nth(at).press('Tab');
      await settled(page);
      await check(page, `${hash}, box ${at} with “${typed}”`, found);
      await boxes.nth(at).fill(before);
    }
  }
  await go(page, '#/open');
  await page.locator('main :is(input:not([type=file]), textarea):visible').first().fill('no-link');
  await page.keyboard.press('Enter');
  await settled(page);
  await check(page, '#/open with what is no link', found);
  await go(page, '#/programmes/own');
  await button(page, 'Save and use it').first().click();
  await settled(page);
  await check(page, '#/programmes/own, saved with nothing in it', found);
  none(found);
  await page.context().close();
});

test('whatever is pressed, nothing is said that is not from the words', async () => {
  const page = await browser.open('#/');
  const found = new Map();
  await button(page, 'Open this example').click();
  await page.waitForFunction(() => location.hash.startsWith('#/results'));
  for (const hash of EVERY) {
    await go(page, hash);
    await settled(page);
    const pressed = page.locator('main button:visible:not([data-take]), main summary:visible');
    const many = Math.min(MOST_PRESSED, await pressed.count());
    for (let at = 0; at < many; at += 1) {
      if (await page.evaluate(() => location.hash) !== hash) await go(page, hash);
      if (at >= await pressed.count()) break;
      await pressed.nth(at).evaluate((element) => element.click());
      await settled(page);
      await check(page, `${hash}, button ${at}`, found);
      await page.evaluate(() => document.querySelector('dialog[open]')?.close());
    }
  }
  none(found);
  await page.context().close();
});
