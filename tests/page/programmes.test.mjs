// Finding a programme among many, and entering a cost that nobody has published, by keyboard alone.
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { axe, faults, go, launch, openExample, settled, sideways, tabTo, tabToText } from './harness.mjs';

let browser;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(async () => { await browser.close(); });

const COST = 'parameters-helplines-unit-cost';
const focused = (page) => page.evaluate(() => document.activeElement?.id);
const shown = (page) => page.locator('.pick .choice input').evaluateAll((boxes) => boxes.map((box) => box.id.replace('programmes-', '')));
const said = (page) => page.locator('#programmes-shown').innerText();

/** The list of programmes, from the worked example or from nothing. */
async function open(options, example = true) {
  const page = await browser.open('#/', options);
  if (example) await openExample(page);
  await go(page, '#/programmes');
  return page;
}

async function done(page) {
  assert.deepEqual(await faults(page), []);
  await page.context().close();
}

test('a search by keyboard leaves what fits, says how many, and Esc brings everything back', async () => {
  const page = await open();
  const all = await shown(page);
  assert.equal(await page.locator('#programmes-shown').getAttribute('role'), 'status', 'it is said politely');
  assert.equal((await said(page)).trim(), `All ${all.length} programmes shown.`);
  await tabTo(page, 'find-programme');
  await page.keyboard.type('MARAC, idva');
  await settled(page);
  await page.waitForFunction((count) => document.querySelectorAll('.pick').length < count, all.length);
  const left = await shown(page);
  assert.ok(left.includes('marac'));
  assert.match(await said(page), new RegExp(`^${left.length} of ${all.length} programmes shown`));
  assert.equal(await focused(page), 'find-programme', 'the focus stays in the box');
  await page.keyboard.press('Escape');
  await settled(page);
  await page.waitForFunction((count) => document.querySelectorAll('.pick').length === count, all.length);
  assert.equal(await page.locator('#find-programme').inputValue(), '');
  assert.equal(await focused(page), 'find-programme');
  await done(page);
});

test('a chosen programme that a search hides is named, still counts, and Show all brings it back', async () => {
  const page = await open();
  const cost = await page.locator('.slip .lines').innerText();
  await page.locator('#find-programme').fill('drive');
  await page.waitForFunction(() => !document.getElementById('programmes-iris'));
  assert.match(await said(page), /chosen programmes are hidden: .*IRIS/);
  assert.equal(await page.locator('.slip .lines').innerText(), cost, 'what is hidden still counts');
  const button = page.getByRole('button', { name: 'Show all' });
  await button.focus();
  await page.keyboard.press('Enter');
  await settled(page);
  await page.waitForSelector('#programmes-iris');
  assert.equal(await focused(page), 'find-programme', 'the focus is not lost with the button');
  assert.doesNotMatch(await said(page), /hidden/);
  assert.equal(await button.count(), 0);
  await done(page);
});

test('filters work by keyboard, are kept until the page is left and come to again, and are no step to undo', async () => {
  const page = await open();
  const all = await shown(page);
  await tabTo(page, 'filter-tier');
  await page.keyboard.press('ArrowDown');
  await settled(page);
  await page.keyboard.press('ArrowDown');
  await settled(page);
  await tabTo(page, 'filter-effect');
  await page.keyboard.press('Space');
  await settled(page);
  await page.waitForFunction(() => document.getElementById('filter-effect').checked);
  const left = await shown(page);
  assert.ok(left.length > 0 && left.length < all.length && left.includes('iris'), left.join());
  assert.deepEqual(await page.locator('.tier h2').allInnerTexts(), ['Respond early'], 'headings without programmes are gone');
  await go(page, '#/method');
  await go(page, '#/programmes');
  assert.deepEqual(await shown(page), left);
  assert.equal(await page.locator('#filter-tier').inputValue(), '1');
  await page.evaluate(() => document.getElementById('top').focus());
  await page.keyboard.press('Control+Z');
  await page.waitForTimeout(150);
  assert.deepEqual(await shown(page), left, 'undo leaves the list as it is');
  await done(page);
});

test('with chosen ones only, a programme that is unticked goes and the focus stays on the page', async () => {
  const page = await open();
  await tabTo(page, 'filter-chosen');
  await page.keyboard.press('Space');
  await settled(page);
  await page.waitForFunction(() => !document.getElementById('programmes-drive'));
  const chosen = await shown(page);
  await tabTo(page, `programmes-${chosen[0]}`);
  await page.keyboard.press('Space');
  await settled(page);
  await page.waitForFunction((id) => !document.getElementById(`programmes-${id}`), chosen[0]);
  assert.equal(await focused(page), 'programmes-shown');
  assert.match(await said(page), new RegExp(`^${chosen.length - 1} of `));
  await done(page);
});

test('where nothing fits, a sentence says so with two ways on', async () => {
  const page = await open({}, false);
  await page.locator('#find-programme').fill('no such thing');
  await page.waitForSelector('.pick', { state: 'detached' });
  const nothing = page.locator('.nothing', { hasText: 'No programme fits' });
  assert.equal(await nothing.getByRole('link', { name: 'Add your own programme' }).getAttribute('href'), '#/programmes/own');
  assert.deepEqual(await axe(page), []);
  await nothing.getByRole('button', { name: 'Show all' }).click();
  await page.waitForSelector('.pick');
  assert.equal(await focused(page), 'find-programme');
  await done(page);
});

test('every programme leads to its evidence and says where no effect is counted', async () => {
  const page = await open({}, false);
  for (const pick of await page.locator('.pick').all()) {
    const id = (await pick.locator('.choice input').getAttribute('id')).replace('programmes-', '');
    assert.equal(await pick.getByRole('link', { name: /^Read the evidence on / }).getAttribute('href'), `#/evidence/${id}`);
  }
  assert.match(await page.locator('.pick', { has: page.locator('#programmes-helplines') }).innerText(), /No effect counted: cost and break-even only/);
  assert.doesNotMatch(await page.locator('.pick', { has: page.locator('#programmes-iris') }).innerText(), /No effect counted/);
  await done(page);
});

test('a cost that nobody published is entered at its programme by keyboard, and its guard goes', async () => {
  const page = await open();
  const pick = page.locator('.pick', { has: page.locator('#programmes-helplines') });
  assert.match(await pick.innerText(), /Not published: enter yours/);
  await tabTo(page, 'programmes-helplines');
  await page.keyboard.press('Space');
  await settled(page);
  await page.waitForSelector(`#${COST}`);
  const guard = pick.locator('.guard', { hasText: 'no cost is entered' });
  assert.equal(await guard.count(), 1);
  assert.match(await page.locator('.slip').innerText(), /No cost is entered for Helpline/);
  await guard.getByRole('link', { name: 'Enter what it costs' }).focus();
  await page.keyboard.press('Enter');
  await settled(page);
  assert.equal(await focused(page), COST, 'the guard leads to the box');
  await go(page, '#/results');
  assert.match(await page.locator('.answer').innerText(), /No cost is entered for Helpline/);
  await go(page, '#/programmes');
  await page.locator(`#${COST}`).focus();
  await page.keyboard.type('lots');
  await settled(page);
  await page.waitForSelector('#problems');
  assert.equal(await page.locator(`#${COST}`).inputValue(), 'lots', 'nothing typed is lost');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('12.50');
  await settled(page);
  await page.waitForSelector('#problems', { state: 'detached' });
  assert.equal(await guard.count(), 0, 'the guard is gone');
  assert.equal(await focused(page), COST);
  assert.match(await pick.innerText(), /£12\.50 for each/);
  await go(page, '#/results');
  assert.doesNotMatch(await page.locator('main').innerText(), /no cost (is )?entered/i);
  await go(page, '#/assumptions');
  assert.equal(await page.locator(`#${COST}`).inputValue(), '12.5');
  await page.locator(`#${COST}`).fill('');
  await page.waitForFunction(() => document.querySelector('main').textContent.includes('Not entered'));
  assert.equal(await page.locator('#problems').count(), 0, 'an emptied box is a cost not entered, and no mistake');
  await done(page);
});

test('a programme without a cost is named in every view of results, and nothing pays back from nothing', async () => {
  const page = await open({}, true);
  for (const id of ['iris', 'marac', 'cara', 'make-a-change']) {
    if (await page.locator(`#programmes-${id}`).isChecked()) await page.locator(`#programmes-${id}`).click();
  }
  await page.locator('#programmes-helplines').click();
  await page.waitForSelector(`#${COST}`);
  for (const view of ['', '/who-pays', '/year-by-year', '/how-sure', '/compare', '/what-it-would-take', '/not-counted']) {
    await go(page, `#/results${view}`);
    const text = await page.locator('main').innerText();
    assert.match(text, /No cost is entered for Helpline/, view);
    assert.doesNotMatch(text, /NaN|Infinity|undefined|back in year|made up in year/i, view);
    assert.deepEqual(await axe(page), [], view);
  }
  await done(page);
});

for (const [way, options] of [['wide', { width: 1280 }], ['at 320 pixels', { width: 320 }], ['in the dark', { width: 1280, dark: true }], ['in forced colours', { width: 320, forcedColors: true }]]) {
  test(`the list with a programme whose cost is to enter has no fault that axe finds, ${way}`, { tag: way === 'wide' ? [] : '@long' }, async () => {
    const page = await open(options);
    await page.locator('#programmes-helplines').click();
    await page.waitForSelector(`#${COST}`);
    await page.locator('details summary').first().click();
    await page.waitForSelector('details[open] select');
    assert.deepEqual(await axe(page), []);
    assert.ok((await sideways(page)) <= 0, `it scrolls sideways by ${await sideways(page)} pixels`);
    await page.locator('#find-programme').fill('help');
    await page.waitForFunction(() => !document.getElementById('programmes-cara'));
    assert.deepEqual(await axe(page), []);
    assert.ok((await sideways(page)) <= 0);
    await done(page);
  });
}

test('a sign of something else than a box asks for is refused with what to type, and results stay as they were', async () => {
  const page = await open();
  const cost = await page.locator('.slip .lines').innerText();
  await page.locator('#programmes-marac-wanted').fill('50%');
  await page.waitForSelector('#programmes-marac-wanted-error');
  assert.match(await page.locator('#programmes-marac-wanted-error').innerText(), /“50%” has a percent sign, and this box asks for a plain number/);
  assert.equal(await page.locator('.slip .lines').innerText(), cost);
  await go(page, '#/assumptions');
  await page.locator('#parameters-need-prevalence-women').fill('£5');
  await page.waitForSelector('#parameters-need-prevalence-women-error');
  assert.match(await page.locator('#parameters-need-prevalence-women-error').innerText(), /“£5” has a pound sign, and this box asks for a percentage/);
  await page.locator('#parameters-need-prevalence-women').fill('7%');
  await page.waitForFunction(() => !document.getElementById('parameters-need-prevalence-women-error'));
  await done(page);
});

test('a change of place says what it took out and what stays, and each scale is put back by keyboard', async () => {
  for (const width of [1280, 320]) {
    const page = await open({ width });
    await page.locator('#programmes-marac-wanted').fill('120');
    await settled(page);
    await go(page, '#/provision');
    await page.locator('#provision-idva-posts-actual').fill('3');
    await settled(page);
    await go(page, '#/place');
    await page.getByRole('button', { name: 'Remove Derby' }).click();
    await page.waitForFunction(() => document.querySelector('main').textContent.includes('belongs to Derby and was taken out'));
    await page.locator('#place').fill('leicester');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('main').textContent.includes('120 cases wanted each year, set for Derby'));
    assert.deepEqual(await axe(page), []);
    assert.ok((await sideways(page)) <= 0);
    await go(page, '#/programmes');
    await tabToText(page, 'Use the default for Leicester');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'programmes-marac-wanted');
    assert.notEqual(await page.locator('#programmes-marac-wanted').inputValue(), '120');
    assert.doesNotMatch(await page.locator('main').textContent(), /set for Derby/);
    await done(page);
  }
});

test('words that others use find programmes and are named, and a changed cost is shown as changed', async () => {
  const page = await open();
  await page.locator('#find-programme').fill('abusers');
  await page.waitForFunction(() => document.querySelector('#programmes-cara') && !document.querySelector('#programmes-iris'));
  assert.match(await page.locator('.pick', { has: page.locator('#programmes-cara') }).innerText(), /Found by “abusers”/);
  await go(page, '#/assumptions');
  await page.locator('#parameters-marac-unit-cost').fill('£1,234');
  await settled(page);
  await go(page, '#/programmes');
  await page.locator('#find-programme').fill('');
  await page.waitForSelector('#programmes-marac');
  assert.match(await page.locator('.pick', { has: page.locator('#programmes-marac') }).locator('.facts').innerText(), /£1,234.*changed by you/);
  await done(page);
});
