// What people come to do, by keyboard alone, against what the command says.
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { appraise, axe, faults, go, launch, openExample, settled, sideways, tabTo, tabToText, toTop } from './harness.mjs';

const PROGRAMMES = ['iris', 'marac', 'cara', 'make-a-change'];

let browser;
test.beforeAll(async () => {
  browser = await launch();
});
test.afterAll(async () => { await browser.close(); });

const results = (input, ...options) => JSON.parse(appraise([...options, ...(input ? ['-'] : [])], input && JSON.stringify(input)));
const whole = (pounds) => `${pounds < 0 ? '−' : ''}£${Math.abs(Math.round(pounds)).toLocaleString('en-GB')}`;

/** The scenario file that says what the journey does in the page. */
const SCENARIO = {
  format: 1,
  place: { areas: ['E06000015'] },
  programmes: Object.fromEntries(PROGRAMMES.map((id) => [id, {}])),
};

/** Derby and four programmes, with nothing but the keyboard. */
async function chooseByKeyboard(page) {
  await tabTo(page, 'place');
  await page.keyboard.type('derby');
  await settled(page);
  await page.waitForSelector('[role=option]');
  await page.keyboard.press('ArrowDown');
  await settled(page);
  await page.keyboard.press('Enter');
  await settled(page);
  await page.waitForFunction(() => location.hash === '#/place' && document.querySelector('main').textContent.includes('110,475'));
  await tabToText(page, 'Continue to programmes');
  await page.keyboard.press('Enter');
  await settled(page);
  await page.waitForFunction(() => location.hash === '#/programmes');
  for (const id of PROGRAMMES) await tick(page, id);
}

async function tick(page, id) {
  await toTop(page);
  await tabTo(page, `programmes-${id}`);
  await page.keyboard.press('Space');
  await settled(page);
  await page.waitForFunction((box) => document.getElementById(box).checked, `programmes-${id}`);
}

/** A table's cells: caption begins with, row begins with → the row's texts. */
const row = (page, name) => page.evaluate((wanted) => {
  const rows = [...document.querySelectorAll('main table tr')];
  const found = rows.find((one) => one.querySelector('th')?.textContent.trim() === wanted);
  return found ? [...found.querySelectorAll('td')].map((cell) => cell.textContent.trim()) : null;
}, name);

for (const [way, options] of [['wide', { width: 1280 }], ['at 320 pixels', { width: 320 }], ['in the dark', { width: 1280, dark: true }]]) {
  test(`Derby and four programmes by keyboard alone give the figures of the command, ${way}`, { tag: way === 'wide' ? [] : '@long' }, async () => {
    const page = await browser.open('#/', options);
    await chooseByKeyboard(page);
    await tabToText(page, 'See the results');
    await page.keyboard.press('Enter');
    await settled(page);
    await page.waitForFunction(() => location.hash === '#/results');
    const wanted = results(null, '--place', 'Derby', '--programmes', PROGRAMMES.join(','), '--years', '5');
    const text = await page.locator('main').textContent();
    for (const programme of wanted.programmes) {
      const cells = (await row(page, programme.name)).join(' ');
      for (const pounds of [programme.present_value_cost, programme.public_sector.net, programme.net_present_value]) {
        assert.ok(cells.includes(whole(pounds)), `${programme.name} shows ${whole(pounds)}; its row is ${cells}`);
      }
    }
    for (const pounds of [wanted.total.present_value_cost, wanted.total.public_sector.net, wanted.total.net_present_value]) {
      assert.ok(text.includes(whole(pounds)), `the page shows ${whole(pounds)}`);
    }
    assert.ok(text.includes('central case'));
    assert.deepEqual(await axe(page), []);
    assert.ok((await sideways(page)) <= 0);
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });
}

test('an assumption changed by keyboard changes the results as the command has them, and undo takes it back', async () => {
  const page = await browser.open('#/');
  await chooseByKeyboard(page);
  await go(page, '#/assumptions');
  await page.waitForSelector('#parameters-marac-unit-cost');
  await toTop(page);
  await tabTo(page, 'parameters-marac-unit-cost', 600);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('1200');
  await settled(page);
  const file = { ...SCENARIO, parameters: { 'marac.unit-cost': { value: 1200, price_year: '2024' } } };
  const wanted = results(file).total;
  await go(page, '#/results');
  let text = await page.locator('main').textContent();
  assert.ok(text.includes(whole(wanted.public_sector.net)), `the page shows ${whole(wanted.public_sector.net)}`);
  const before = results(SCENARIO).total;
  await page.keyboard.press('Control+Z');
  await page.waitForTimeout(100);
  text = await page.locator('main').textContent();
  assert.ok(text.includes(whole(before.public_sector.net)), 'undo takes it back');
  await page.keyboard.press('Control+Shift+Z');
  await page.waitForTimeout(100);
  text = await page.locator('main').textContent();
  assert.ok(text.includes(whole(wanted.public_sector.net)), 'redo brings it again');
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('text that fits no place is an error with the text kept, and the results are greyed', async () => {
  const page = await browser.open('#/');
  await openExample(page);
  await go(page, '#/place');
  await page.locator('#place').fill('Derbs');
  await page.keyboard.press('Enter');
  await settled(page);
  await page.waitForFunction(() => document.activeElement?.id === 'problems');
  assert.match(await page.locator('#problems').innerText(), /You typed “Derbs”/);
  assert.equal(await page.locator('#place').inputValue(), 'Derbs');
  assert.equal(await page.locator('#place').getAttribute('aria-invalid'), 'true');
  assert.deepEqual(await axe(page), []);
  assert.ok((await page.locator('.readback.stale').count()) > 0, 'what follows from the place is greyed');
  await go(page, '#/results');
  assert.ok((await page.locator('.stale').count()) > 0, 'the results are greyed');
  await page.locator('#problems a').first().click();
  await page.waitForFunction(() => document.activeElement?.id === 'place');
  assert.equal(await page.locator('#place').inputValue(), 'Derbs', 'nothing typed is lost');
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('bad numbers get a sentence at the field and in the list of problems, and nothing typed is lost', async () => {
  const page = await browser.open('#/');
  await openExample(page);
  await go(page, '#/programmes');
  const box = page.locator('#programmes-marac-wanted');
  for (const [text, part] of [['-5', /between 0/], ['1e15', /100 million/], ['lots', /is not a number/], ['1.2.3', /is not a number/], ['NaN', /is not a number/]]) {
    await box.fill(text);
    await page.waitForSelector('#problems');
    assert.match(await page.locator('#problems').innerText(), part, text);
    assert.match(await page.locator('#programmes-marac-wanted-error').innerText(), part, text);
    assert.equal(await box.inputValue(), text);
    assert.ok((await page.locator('.slip.stale, .slip .stale').count()) > 0, 'the slip is greyed');
  }
  await box.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'problems');
  await go(page, '#/method');
  await go(page, '#/programmes');
  assert.equal(await box.inputValue(), 'NaN');
  assert.deepEqual(await axe(page), []);
  await box.fill('200');
  await page.waitForSelector('#problems', { state: 'detached' });
  await box.fill('1.');
  assert.equal(await box.inputValue(), '1.', 'a draft is never rewritten while it is typed');
  await box.fill('-');
  assert.equal(await page.locator('#problems').count(), 0, 'a number not finished yet is no problem');
  await box.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'problems');
  assert.match(await page.locator('#problems').innerText(), /is not a number/);
  assert.equal(await box.inputValue(), '-');
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('low above high, a share above 100% and years of 0 or 200 are refused with a sentence', async () => {
  const page = await browser.open('#/');
  await openExample(page);
  await go(page, '#/assumptions');
  for (const [id, text, part] of [
    ['parameters-marac-reduction-low', '90', /low/],
    ['parameters-marac-reduction', '140', /100%/],
    ['settings-years', '0', /1 to 20/],
    ['settings-years', '200', /1 to 20/],
  ]) {
    const box = page.locator(`#${id}`);
    const was = await box.inputValue();
    await box.fill(text);
    await page.waitForSelector('#problems');
    assert.match(await page.locator('#problems').innerText(), part, `${id} ${text}`);
    assert.equal(await box.inputValue(), text);
    await box.fill(was);
    await page.waitForSelector('#problems', { state: 'detached' });
  }
  const share = page.locator('.shares input').first();
  await share.fill('150');
  await page.waitForSelector('#problems');
  assert.match(await page.locator('#problems').innerText(), /100%/);
  await share.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'problems');
  assert.equal(await share.inputValue(), '150');
  assert.equal(await share.getAttribute('aria-invalid'), 'true');
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('a programme switched off in the middle of an edit leaves no problem behind', async () => {
  const page = await browser.open('#/');
  await openExample(page);
  await go(page, '#/programmes');
  await page.locator('#programmes-marac-wanted').fill('-5');
  await page.waitForSelector('#problems');
  await page.locator('#programmes-marac').click();
  await page.waitForSelector('#problems', { state: 'detached' });
  assert.equal(await page.locator('#programmes-marac').isChecked(), false);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('a tick is undone from the keyboard while the focus is still on it', async () => {
  const page = await browser.open('#/');
  await openExample(page);
  await go(page, '#/programmes');
  await page.locator('#programmes-drive').focus();
  await page.keyboard.press('Space');
  await settled(page);
  await page.waitForFunction(() => document.getElementById('programmes-drive').checked);
  await page.keyboard.press('Control+Z');
  await page.waitForFunction(() => !document.getElementById('programmes-drive').checked);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('a place whose name is one very long word does not push the page sideways', async () => {
  const page = await browser.open('#/place', { width: 320 });
  await page.getByRole('button', { name: 'Type a population instead' }).click();
  for (const [id, text] of [['name', 'W'.repeat(120)], ['women', '1000'], ['men', '900'], ['population', '2500']]) await page.locator(`#typed-${id}`).fill(text);
  await page.getByRole('button', { name: 'Use these figures' }).click();
  await page.waitForFunction(() => document.querySelector('main').textContent.includes('WWWW'));
  for (const hash of ['#/programmes', '#/results', '#/results/who-pays', '#/results/year-by-year', '#/results/not-counted', '#/']) {
    await go(page, hash);
    assert.ok((await sideways(page)) <= 0, `${hash} scrolls sideways by ${await sideways(page)} pixels`);
  }
  await page.context().close();
});

test('places that overlap cannot be joined, and the list says why', async () => {
  const page = await browser.open('#/');
  await openExample(page);
  await go(page, '#/place');
  await page.locator('#place').fill('derbyshire');
  await page.waitForSelector('[role=option][aria-disabled=true]');
  assert.match(await page.locator('[role=option][aria-disabled=true]').first().innerText(), /already contains Derby/);
  await page.context().close();
});

test('a typed place with no name and no people is refused at its fields, with the focus on the list of problems', async () => {
  const page = await browser.open('#/place');
  await page.getByRole('button', { name: 'Type a population instead' }).click();
  await page.locator('#typed-women').fill('1000');
  await page.getByRole('button', { name: 'Use these figures' }).click();
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert');
  assert.match(await page.locator('#typed-name-error').innerText(), /The name is blank/);
  assert.match(await page.locator('#typed-men-error').innerText(), /Type how many men/);
  assert.match(await page.locator('[role=alert]').innerText(), /The name is blank[\s\S]*Type how many men[\s\S]*Type how many people/);
  assert.equal(await page.locator('#typed-women').inputValue(), '1,000', 'nothing typed is lost');
  assert.deepEqual(await axe(page), []);
  await page.locator('#typed-name').fill('Our area');
  await page.locator('#typed-men').fill('900');
  await page.locator('#typed-population').fill('2500');
  await page.getByRole('button', { name: 'Use these figures' }).click();
  await page.waitForFunction(() => document.querySelector('main').textContent.includes('You typed Our area'));
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'top', 'the focus is not lost with the form');
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('why this number opens the working, down to sources, and gives the focus back', async () => {
  const page = await browser.open('#/');
  await openExample(page);
  const why = page.getByRole('button', { name: /Why this number/ }).first();
  await why.focus();
  await page.keyboard.press('Enter');
  await settled(page);
  await page.waitForSelector('dialog[open]');
  const text = await page.locator('dialog[open]').innerText();
  assert.match(text, /Devine/);
  assert.match(text, /2024 prices|in 2024/);
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press('Escape');
  await settled(page);
  await page.waitForSelector('dialog[open]', { state: 'detached' });
  assert.ok(await why.evaluate((button) => button === document.activeElement), 'the focus is back');
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('on paper the menus go and every table is open', async () => {
  const page = await browser.open('#/', { width: 794 });
  await openExample(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.exit').isVisible(), false);
  assert.equal(await page.locator('details.twin table').first().isVisible(), true);
  const paper = await page.pdf({ format: 'A4' });
  assert.ok(paper.length > 20_000);
  await page.context().close();
});

test('on paper no picture is cut at the end of a sheet, whichever of all the programmes are chosen', async () => {
  const page = await browser.open('#/', { width: 694 }); // an A4 sheet between its margins
  await openExample(page);
  await go(page, '#/programmes');
  const others = await page.evaluate(() => [...document.querySelectorAll('.pick .choice input:not(:checked)')].map((one) => one.id));
  for (const id of others) {
    await page.evaluate((one) => document.getElementById(one).click(), id);
    await settled(page);
  }
  let tallest = 0;
  for (const hash of ['#/results', '#/results/who-pays', '#/results/year-by-year', '#/results/how-sure', '#/results/compare', '#/plan', '#/report']) {
    await go(page, hash);
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    const heights = await page.evaluate(() => [...document.querySelectorAll('.drawing')].filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height));
    await page.emulateMedia({ media: 'screen' });
    const sheet = (297 - 28) * 96 / 25.4;
    assert.deepEqual(heights.filter((height) => height > sheet - 100), [], `${hash}: higher than a sheet leaves room for`);
    tallest = Math.max(tallest, ...heights);
  }
  assert.ok(tallest > 700, 'the comparison of all programmes nearly fills a sheet');
  await page.context().close();
});
