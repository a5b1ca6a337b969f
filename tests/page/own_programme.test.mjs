// A programme of the user's own: typed, refused where it has a fault, used in the results, written as a file.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from '@playwright/test';
import { PAGES, axe, faults, go, launch, openExample, settled, sideways, tabTo, tabToText } from './harness.mjs';

let browser;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(async () => { await browser.close(); });

async function type(page, id, text) {
  await tabTo(page, id);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await settled(page);
}

/** The short form for a programme that reduces abuse, by keyboard alone, saved. */
async function makeByKeyboard(page) {
  await type(page, 'own-name', 'Night line');
  await type(page, 'own-parameter-share--value', '5');
  await type(page, 'own-parameter-service-amount--value', '120');
  await tabTo(page, 'own-estimate-what-it-does--kind');
  await page.keyboard.press('ArrowDown');
  await settled(page);
  await page.waitForSelector('#own-parameter-what-it-does-effect--value');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'own-estimate-what-it-does--kind', 'the focus stays on the list');
  await type(page, 'own-parameter-what-it-does-effect--value', '10');
  await tabToText(page, 'Save and use it');
  await page.keyboard.press('Enter');
  await settled(page);
  await page.waitForFunction(() => document.activeElement?.id === 'own-saved');
}

for (const [way, options] of [['wide', { width: 1280 }], ['at 320 pixels', { width: 320 }], ['in the dark', { width: 1280, dark: true }]]) {
  test(`a programme is made by keyboard alone, used in the results, and keeps them when it is broken, ${way}`, { tag: way === 'wide' ? [] : '@long' }, async () => {
    const page = await browser.open('#/', options);
    await openExample(page);
    await go(page, '#/programmes/own');
    await tabToText(page, 'Save and use it');
    await page.keyboard.press('Enter');
    await settled(page);
    await page.waitForFunction(() => document.activeElement?.id === 'own-problems');
    assert.match(await page.locator('#own-problems').innerText(), /Name: the text is empty: fill it in/);
    assert.deepEqual(await axe(page), [], 'an empty form with its problems');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await settled(page);
    await page.waitForFunction(() => document.activeElement?.id === 'own-name');
    await makeByKeyboard(page);
    assert.equal(await page.evaluate(() => location.hash), '#/programmes/own?id=night-line');
    assert.equal(await page.locator('#own-problems').count(), 0);
    assert.match(await page.locator('#own-toml').inputValue(), /id = "night-line"/);
    assert.deepEqual(await axe(page), []);
    assert.ok((await sideways(page)) <= 0, `the form scrolls sideways by ${await sideways(page)} pixels`);

    await go(page, '#/programmes');
    assert.ok(await page.locator('#programmes-night-line').isChecked());
    await go(page, '#/results');
    const row = page.locator('main table tr', { hasText: 'Night line' }).first();
    const before = await row.innerText();
    assert.match(before, /£/);

    await go(page, '#/programmes');
    await page.getByRole('link', { name: /change it.*Night line/i }).click();
    await page.waitForSelector('#own-split-cost-payers--0-percent');
    await page.locator('#own-split-cost-payers--0-percent').fill('60');
    await page.getByRole('button', { name: 'Save and use it' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'own-problems');
    const sentence = /the shares add up to 60%, and must add up to 100%/;
    assert.match(await page.locator('#own-problems').innerText(), sentence);
    assert.match(await page.locator('#own-split-cost-payers-error').innerText(), sentence);
    assert.deepEqual(await axe(page), []);
    assert.ok((await sideways(page)) <= 0);
    await go(page, '#/results');
    assert.equal(await row.innerText(), before, 'results go on with what was last saved');
    assert.equal(await page.locator('.stale').count(), 0);
    await go(page, '#/programmes/own?id=night-line');
    await page.waitForSelector('#own-split-cost-payers--0-percent');
    assert.equal(await page.locator('#own-split-cost-payers--0-percent').inputValue(), '60', 'nothing typed is lost');
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });
}

test('the file to propose is downloaded under the programme’s id and holds what the page shows', async () => {
  const page = await browser.open('#/');
  await openExample(page);
  await go(page, '#/programmes/own');
  await makeByKeyboard(page);
  const wanted = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download night-line.toml' }).click();
  const download = await wanted;
  assert.equal(download.suggestedFilename(), 'night-line.toml');
  assert.equal(await readFile(await download.path(), 'utf8'), await page.locator('#own-toml').inputValue());
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('every kind of estimate and everything folded away has labels, and nothing scrolls sideways', { tag: '@long' }, async () => {
  for (const width of [1280, 320]) {
    const page = await browser.open('#/programmes/own', { width });
    for (const kind of ['1', '2', '3', '4']) {
      await page.locator('#own-estimate-what-it-does--kind').selectOption(kind);
      await page.waitForFunction((wanted) => document.getElementById('own-estimate-what-it-does--kind').value === wanted, kind);
      if (kind === '2') await page.locator('#own-estimate-what-it-does--split').selectOption('+', { force: true });
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
      const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((one) => one.id));
      assert.deepEqual(ids.filter((id, at) => id && ids.indexOf(id) !== at), [], `kind ${kind} has an id twice`);
      assert.deepEqual(await axe(page), [], `kind ${kind} at ${width}`);
      assert.ok((await sideways(page)) <= 0, `kind ${kind} scrolls sideways by ${await sideways(page)} pixels at ${width}`);
    }
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  }
});

test('a programme of the library is taken over, changed, saved, and taken out again with undo to bring it back', async () => {
  const page = await browser.open('#/');
  await openExample(page);
  await go(page, '#/programmes/own');
  await page.locator('#own-name').fill('Half typed');
  await page.locator('#own-from-library').selectOption('cara');
  await page.waitForFunction(() => document.getElementById('own-name').value.startsWith('CARA'));
  await page.getByRole('button', { name: 'Bring back what was typed before' }).click();
  await page.waitForFunction(() => document.getElementById('own-name').value === 'Half typed');
  await page.locator('#own-from-library').selectOption('cara');
  await page.waitForFunction(() => document.getElementById('own-name').value.startsWith('CARA'));
  await page.getByRole('button', { name: 'Save and use it' }).click();
  await page.waitForFunction(() => document.activeElement?.id === 'own-saved');
  const id = await page.evaluate(() => location.hash.split('id=')[1]);
  await page.getByRole('button', { name: /Remove it/ }).click();
  await page.waitForFunction(() => document.activeElement?.id === 'top');
  await go(page, '#/programmes');
  assert.equal(await page.locator(`#programmes-${id}`).count(), 0);
  await page.keyboard.press('Control+Z');
  await page.waitForSelector(`#programmes-${id}`);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('no page is widened by names without a break in them, on a phone or with the text folded out', { tag: '@long' }, async () => {
  const long = 'Nachbarschaftshilfe'.repeat(12);
  const page = await browser.open('#/', { width: 320 });
  await openExample(page);
  await go(page, '#/programmes/own');
  await page.locator('#own-from-library').selectOption('cara');
  await page.waitForFunction(() => document.getElementById('own-name').value.startsWith('CARA'));
  await page.locator('#own-name').fill(long);
  await page.locator('#own-unit--one').fill('Wohngemeinschaft'.repeat(6));
  await page.locator('#own-unit--many').fill('Wohngemeinschaften'.repeat(6));
  await page.getByRole('button', { name: 'Save and use it' }).click();
  await page.waitForFunction(() => document.activeElement?.id === 'own-saved');
  await go(page, '#/place');
  await page.getByRole('button', { name: 'Type a population instead' }).click();
  for (const [box, text] of [['name', long.slice(0, 120)], ['women', '107000'], ['men', '105000'], ['population', '266000']]) {
    await page.locator(`#typed-${box}`).fill(text);
  }
  await page.getByRole('button', { name: 'Use these figures' }).click();
  await page.waitForFunction((name) => document.querySelector('main').textContent.includes(`You typed ${name}`), long.slice(0, 120));
  await go(page, '#/results/compare');
  await page.getByRole('button', { name: /Keep this one/ }).click();
  await page.locator('#scenario-name').fill(long.slice(0, 60));
  await settled(page);
  for (const hash of PAGES) {
    await go(page, hash);
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
    await settled(page);
    assert.ok((await sideways(page)) <= 0, `${hash} scrolls sideways by ${await sideways(page)} pixels`);
  }
  await go(page, '#/results/compare');
  const table = await page.locator('main').textContent();
  assert.ok(table.includes(long), 'the name stands in full in a table');
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('a copy leads to its published figures, and a name that another has is pointed out and may be changed by keyboard', async () => {
  const page = await browser.open('#/programmes/own');
  await page.locator('#own-from-library').selectOption('cara');
  await page.waitForFunction(() => document.getElementById('own-name').value.startsWith('CARA'));
  assert.equal(await page.getByRole('link', { name: 'Published figures: the evidence page of CARA' }).getAttribute('href'), '#/evidence/cara');
  await type(page, 'own-name', 'IRIS');
  await tabToText(page, 'Call it IRIS 2');
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.getElementById('own-name').value === 'IRIS 2' && document.activeElement?.id === 'own-name');
  assert.equal(await page.getByRole('button', { name: /^Call it/ }).count(), 0);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('undo after a save shows the form again as it was typed, and redo saves it again', async () => {
  const page = await browser.open('#/');
  await openExample(page);
  await go(page, '#/programmes/own');
  await makeByKeyboard(page);
  await page.evaluate(() => document.getElementById('top').focus());
  await page.keyboard.press('Control+Z');
  await page.waitForFunction(() => document.getElementById('own-name')?.value === 'Night line');
  assert.equal(await page.locator('#own-parameter-what-it-does-effect--value').inputValue(), '10');
  assert.equal(await page.getByRole('heading', { name: 'Your programmes' }).count(), 0, 'it is not saved any more');
  await page.keyboard.press('Control+Shift+Z');
  await page.waitForSelector('h2:has-text("Your programmes")');
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});
