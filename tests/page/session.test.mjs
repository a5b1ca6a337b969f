// Run a session: by keyboard from the start page to the answer and the handout; a pool with broken files; a script with errors.
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { axe, faults, go, launch, onExample, settled, sideways, tabTo, tabToText } from './harness.mjs';

let browser;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(async () => { await browser.close(); });

const session = (options) => onExample(browser, '#/session', options);
const main = (page) => page.locator('main').innerText();
const blur = (page) => page.evaluate(() => document.activeElement.blur());

test('from the start page to the answer, its working, the other side and the handout, by keyboard alone', async () => {
  const page = await browser.open('#/');
  const press = async (text) => { await tabToText(page, text); await page.keyboard.press('Enter'); await settled(page); };
  await press('Open this example');
  await page.waitForFunction(() => location.hash.startsWith('#/results'));
  await page.waitForFunction(() => document.activeElement?.id === 'top'); // and on to the doors at the foot of every page
  await press('Run a session');
  await page.waitForFunction(() => document.activeElement?.id === 'top' && location.hash === '#/session');
  assert.doesNotMatch(await main(page), /8 in 10 runs:/, 'nothing gives the answer away');
  await tabTo(page, 'guess');
  for (const guess of ['250,000', '1.5m', 'nonsense']) {
    await page.keyboard.type(guess);
    await page.keyboard.press('Enter');
    await settled(page);
  }
  assert.equal(await page.inputValue('#guess'), 'nonsense', 'what was typed stays');
  assert.match(await page.locator('#guess-error').innerText(), /number/);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('400000');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.match(await main(page), /3 guesses/);
  await press('Show the answer');
  assert.match(await main(page), /8 in 10 runs: £/);
  await press('Discuss it');
  assert.match(await main(page), /Step 1 of/);
  await press('Next step');
  assert.match(await main(page), /Step 2 of/);
  await press('Argue the other side');
  assert.match(await main(page), /The finance director/);
  await press('Prepare the handout to print');
  await page.waitForFunction(() => location.hash.startsWith('#/report'));
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('a clicker goes on and back, and neither it nor letters do anything in a box', async () => {
  const page = await session();
  await blur(page);
  await page.keyboard.press('PageDown');
  await settled(page);
  assert.match(await main(page), /8 in 10 runs/);
  await page.keyboard.press('PageUp');
  await settled(page);
  assert.doesNotMatch(await main(page), /8 in 10 runs:/);
  await page.focus('#guess');
  await page.keyboard.press('PageDown');
  await settled(page);
  assert.doesNotMatch(await main(page), /8 in 10 runs:/);
  await page.context().close();
});

test('numbers can be hidden, and a reset in one press can be undone', async () => {
  const page = await session();
  await page.fill('#guess', '250000');
  await page.keyboard.press('Enter');
  await blur(page);
  await page.keyboard.press('PageDown');
  await page.getByRole('button', { name: 'Hide numbers' }).click();
  await settled(page);
  assert.doesNotMatch(await page.locator('.asking').innerText(), /£/);
  await page.getByRole('button', { name: 'Show numbers' }).click();
  await page.getByRole('button', { name: 'Reset to the script' }).click();
  await settled(page);
  assert.match(await main(page), /No guesses yet/);
  await page.getByRole('button', { name: 'Bring back the session before' }).click();
  await settled(page);
  assert.match(await main(page), /8 in 10 runs: £/);
  await page.context().close();
});

test('twelve files at once of which three are broken: nine stand on one axis and each broken one is named', async () => {
  const page = await session();
  const good = (name) => JSON.stringify({ format: 2, name, place: { areas: ['E06000015'] }, programmes: { iris: {} } });
  const files = Array.from({ length: 9 }, (_, at) => ({ name: `good-${at}.json`, mimeType: 'application/json', buffer: Buffer.from(good(`Table ${at}`)) }));
  const broken = [['cut.json', '{"format": 2, "place"'], ['picture.json', '\u0000\u0001PNG'], ['nowhere.json', '{"format": 2}']];
  for (const [name, text] of broken) files.push({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.setInputFiles('#pool-files', files);
  await page.waitForFunction(() => /nowhere\.json/.test(document.querySelector('main').innerText));
  await blur(page);
  await page.keyboard.press('PageDown');
  await settled(page);
  const said = await main(page);
  for (const [name] of broken) assert.match(said, new RegExp(name.replace('.', '\\.')), `${name} is named`);
  const table = (await page.locator('table', { hasText: 'Table 0' }).first().textContent());
  for (let at = 0; at < 9; at += 1) assert.match(table, new RegExp(`Table ${at}`));
  assert.doesNotMatch(said, /panicked|undefined|stack/i);
  await page.reload();
  await page.locator('table', { hasText: 'Table 8' }).first().waitFor({ state: 'attached' });
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('a guess that is typed counts when the answer is asked for, and one that cannot be used is said first', async () => {
  const page = await session();
  await page.fill('#guess', '450000');
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await settled(page);
  assert.match(await main(page), /The one guess was below the answer/);
  for (const press of ['Discuss it', 'Next question']) {
    await page.getByRole('button', { name: press }).click();
    await settled(page);
  }
  assert.equal(await page.evaluate(() => document.activeElement.id), 'asked', 'the new question has the focus, and is said');
  await page.fill('#guess', '-5');
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await settled(page);
  assert.match(await page.locator('#guess-error').innerText(), /not possible/);
  assert.match(await main(page), /No guesses yet/);
  await page.fill('#guess', '');
  for (const press of ['Show the answer', 'Discuss it', 'Next question']) {
    await page.getByRole('button', { name: press }).click();
    await settled(page);
  }
  assert.equal(await page.locator('#guess-error').count(), 0, 'what was wrong with one guess is not said of the next question');
  await page.context().close();
});

test('a clicker held down goes on once, and does nothing where nothing is asked', async () => {
  const empty = await browser.open('#/session');
  await blur(empty);
  await empty.keyboard.press('PageDown');
  await go(empty, '#/');
  await empty.getByRole('button', { name: 'Open this example' }).click();
  await empty.waitForFunction(() => location.hash.startsWith('#/results'));
  await go(empty, '#/session');
  assert.doesNotMatch(await main(empty), /8 in 10 runs:/, 'a session that was not there has not gone on');
  await blur(empty);
  for (let times = 0; times < 4; times += 1) await empty.keyboard.down('PageDown'); // the first press, and three repeats
  await empty.keyboard.up('PageDown');
  await settled(empty);
  assert.match(await main(empty), /Question 1 of/);
  assert.doesNotMatch(await main(empty), /Step 1 of/);
  await empty.context().close();
});

test('a scenario changed under the room is said beside its guesses', async () => {
  const page = await session();
  await page.fill('#guess', '450000');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.doesNotMatch(await main(page), /The scenario has changed/);
  await go(page, '#/programmes');
  await page.getByRole('checkbox', { name: /CARA/ }).first().uncheck();
  await go(page, '#/session');
  assert.match(await main(page), /The scenario has changed since the first guess/);
  await page.context().close();
});

test('links that cannot be shown stay in their box, and hiding hides everyone’s scenarios too', async () => {
  const page = await session();
  await page.fill('#pool-links', 'junk\n#/open/broken');
  await page.getByRole('button', { name: 'Put them on one axis' }).click();
  await settled(page);
  assert.equal(await page.inputValue('#pool-links'), 'junk\n#/open/broken');
  assert.match(await main(page), /Not shown/);
  await page.getByRole('button', { name: 'Hide numbers' }).click();
  await settled(page);
  assert.match(await main(page), /Numbers are hidden, these too/);
  await page.context().close();
});

test('a script with errors says them by line, and what can be read runs', async () => {
  const page = await session();
  const script = 'name: Our evening\nquestion: cost-a-year\nask: What would it cost us?\nquestion: nothing-known\nnonsense\nquestion: payback-year\n';
  await page.setInputFiles('#open-script', { name: 'script.txt', mimeType: 'text/plain', buffer: Buffer.from(script) });
  await page.getByText('“Our evening” is open').waitFor();
  const said = await main(page);
  assert.match(said, /line 4/i);
  assert.match(said, /line 5/i);
  assert.match(said, /What would it cost us\?/);
  await page.context().close();
});

test('in a room at 1920 by 1080 and on a phone nothing is too wide and axe finds nothing', { tag: '@long' }, async () => {
  for (const [width, height, room] of [[1920, 1080, true], [360, 740, false], [360, 740, true]]) {
    const page = await session({ width, height });
    if (room) await page.getByRole('button', { name: 'Room view' }).click();
    for (const guess of ['250000', '1.5m']) { await page.fill('#guess', guess); await page.keyboard.press('Enter'); await settled(page); }
    assert.equal(await sideways(page), 0);
    await blur(page);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await page.getByRole('button', { name: 'Argue the other side' }).click();
    await settled(page);
    assert.equal(await sideways(page), 0, `${width} pixels, room view ${room}`);
    assert.deepEqual(await axe(page), []);
    await page.getByRole('button', { name: /whole screen/ }).click();
    await settled(page);
    assert.ok(await page.locator('dialog[open] svg.qr').isVisible());
    await page.keyboard.press('Escape');
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  }
});

test('the check before a session prints on one sheet', async () => {
  const page = await browser.open('#/session/check');
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  assert.equal([...pdf.matchAll(/\/Type\s*\/Page[^s]/g)].length, 1);
  await page.context().close();
});

test('the check before a session sees the clicker and whether work is kept', async () => {
  const page = await browser.open('#/session/check');
  await page.keyboard.press('PageDown');
  await page.getByText('The clicker works: Page Down seen.').waitFor();
  await page.getByRole('button', { name: 'Try to keep something' }).click();
  await page.getByText('This browser keeps your work.').waitFor();
  assert.deepEqual(await axe(page), []);
  await page.context().close();
});
