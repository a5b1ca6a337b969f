// How sure, compare, what it would take: what the pages say against what the command says, and what happens on the way.
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { EXAMPLE, appraise, axe, faults, go, launch, openExample, sideways } from './harness.mjs';

let browser;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(async () => { await browser.close(); });

const results = (...options) => JSON.parse(appraise(options));
const whole = (pounds) => `${pounds < 0 ? '−' : ''}£${Math.abs(Math.round(pounds)).toLocaleString('en-GB')}`;
const main = (page) => page.locator('main').textContent();

async function example(options, hash) {
  const page = await browser.open('#/', options);
  await openExample(page);
  await go(page, hash);
  return page;
}

async function done(page) {
  assert.deepEqual(await axe(page), []);
  assert.ok((await sideways(page)) <= 0);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
}

/** Types a number into a box and leaves it. */
async function type(page, id, text) {
  await page.fill(`#${id}`, text);
  await page.keyboard.press('Tab');
}

test('the summary says how much rests on judgement as the command has it, and leads to every figure', async () => {
  const page = await example({ width: 320 }, '#/results');
  const { public: shares } = results(...EXAMPLE).total.rests_on;
  const line = page.locator('.answer', { hasText: 'rests on judgement' });
  const said = Number((await line.textContent()).match(/(\d+)% of the public-sector costs avoided rests on judgement/)[1]);
  assert.ok(Math.abs(said - shares.judgement * 100) < 1, `${said}% against ${shares.judgement}`);
  await line.getByRole('link', { name: 'Where every figure stands' }).click();
  await page.waitForFunction(() => location.hash === '#/data');
  await done(page);
});

test('how sure says what the command says, chance by chance', async () => {
  const page = await example({}, '#/results/how-sure');
  const { total, value_of_perfect_information: perfect } = results(...EXAMPLE, '--draws', '10000').draws;
  const text = await main(page);
  for (const net of [total.public, total.cashable, total.social]) {
    for (const pounds of [net.mean, net.median, ...net.middle_80, ...net.middle_95]) {
      assert.ok(text.includes(whole(pounds)), `the page shows ${whole(pounds)}`);
    }
    const points = (net.chance_error * 100).toFixed(1);
    const error = net.chance_error === 0 ? '' : ` ± ${points === '0.0' ? 'less than 0.1' : points}`;
    assert.ok(text.includes(`${(net.chance * 100).toFixed(1)}%${error}`));
  }
  assert.ok(perfect > 0 && text.includes('Worth up to'));
  assert.ok(text.includes('not everything that could go wrong'), 'every chance has its caution');
  await done(page);
});

test('another seed gives other draws, and the command the same ones', async () => {
  const page = await example({}, '#/results/how-sure');
  await type(page, 'settings-seed', '7');
  const { total } = results(...EXAMPLE, '--draws', '10000', '--seed', '7').draws;
  assert.ok((await main(page)).includes(whole(total.public.mean)));
  await done(page);
});

test('runs and seeds that cannot be are refused at their boxes, with the last results greyed', async () => {
  const page = await example({}, '#/results/how-sure');
  for (const [id, text, says] of [
    ['settings-draws', '0', 'choose from 1,000 to 1,000,000'],
    ['settings-draws', '2.5', 'must be a whole number'],
    ['settings-seed', 'luck', 'is not a number'],
    ['settings-seed', '-3', 'must be a whole number'],
  ]) {
    await type(page, id, text);
    const error = await page.locator(`#${id}-error`).textContent();
    assert.ok(error.includes(says), `${id} ${text}: ${error}`);
    assert.equal(await page.inputValue(`#${id}`), text, 'the text is kept');
    assert.equal(await page.locator('.stale').count(), 1);
    await type(page, id, '');
  }
  await done(page);
});

for (const [way, options] of [['wide', {}], ['at 320 pixels', { width: 320 }]]) {
  test(`a number chosen in the tornado is moved by slider and box, and the pictures follow, ${way}`, { tag: way === 'wide' ? [] : '@long' }, async () => {
    const page = await example(options, '#/results/how-sure');
    const before = await page.locator('figure.chart .finding').first().textContent();
    await page.locator('.choices-line button').first().click();
    await page.waitForFunction(() => document.activeElement?.id === 'mover');
    const slider = page.locator('#mover input[type=range]');
    await slider.focus();
    for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press('ArrowRight');
    const after = await page.locator('figure.chart .finding').first().textContent();
    assert.notEqual(after, before);
    await page.locator('#mover').getByRole('button', { name: 'Reset' }).click();
    assert.equal(await page.locator('figure.chart .finding').first().textContent(), before);
    await done(page);
  });
}

test('a press on a row of the tornado opens its number', async () => {
  const page = await example({}, '#/results/how-sure');
  await page.locator('figure.chart svg.wide .press').nth(1).click();
  await page.waitForSelector('#mover');
  const second = (await page.locator('.choices-line button').nth(1).textContent()).replace('Change: ', '');
  assert.ok((await page.locator('#mover h4').textContent()).startsWith(second.slice(0, 20)));
  await done(page);
});

test('a switch says what it would do before it is taken, and then does it', async () => {
  const page = await example({}, '#/results/how-sure');
  const option = page.locator('#switch-halve option').nth(1);
  const said = (await option.textContent()).match(/services (−?£[\d,.]+[^,]*), for society (−?£[^)]*)$/);
  assert.ok(said, await option.textContent());
  await page.selectOption('#switch-halve', 'true');
  await go(page, '#/results');
  const text = await main(page);
  assert.ok(text.includes(said[1].trim()), `${said[1]} in ${text.slice(0, 600)}`);
  await page.getByRole('button', { name: 'Undo' }).click();
  await go(page, '#/results/how-sure');
  assert.equal(await page.inputValue('#switch-halve'), 'false');
  await page.selectOption('#switch-optimism', '3');
  assert.ok((await main(page)).includes('held at its centre'), 'a widened range is not counted twice silently');
  await page.selectOption('#switch-stance', 'asquoted');
  assert.ok((await main(page)).includes('No chances are shown'));
  await done(page);
});

test('a million runs show how far they are, leave the page alive and stop at once', async () => {
  const page = await example({}, '#/results/how-sure');
  await type(page, 'settings-draws', '1000000');
  await page.getByRole('button', { name: 'Run them' }).click();
  await page.waitForSelector('progress');
  // Pressed in the same moment: a quick machine may be done before a hand gets there.
  await page.waitForFunction(() => {
    const isUnderWay = document.querySelector('progress').value > 20000;
    if (isUnderWay) document.querySelector('#stop').click();
    return isUnderWay;
  });
  await page.waitForFunction(() => !document.querySelector('progress'));
  const caption = await page.locator('[role=status] caption').textContent();
  assert.match(caption, /stopped early/);
  const runs = Number(caption.match(/([\d,]+) runs/)[1].replaceAll(',', ''));
  assert.ok(runs >= 20000 && runs < 1000000, caption);
  await done(page);
});

test('two scenarios are kept, named, edited, compared, swapped and let go, and every step can be undone', async () => {
  const page = await example({ width: 320 }, '#/results/compare');
  await page.getByRole('button', { name: 'Keep this one and work on a copy' }).click();
  await page.fill('#scenario-name', 'Dearer Marac');
  await page.fill('#other-name', 'As published');
  await go(page, '#/assumptions');
  await page.fill('#parameters-marac-unit-cost', '2000');
  await go(page, '#/results/compare');
  const text = await main(page);
  assert.ok(text.includes('“Dearer Marac”') && text.includes('“As published”'));
  assert.match(text, /cost of Marac and Idva for each person: £2,000 .* here, £1,447/);
  assert.match(await page.locator('figure.chart .finding').last().textContent(), /In hardly any run does “Dearer Marac” leave public services better off/);
  await page.getByRole('button', { name: 'Work on the other one' }).click();
  assert.equal(await page.inputValue('#scenario-name'), 'As published');
  assert.match(await page.locator('figure.chart .finding').last().textContent(), /In nearly every run, “As published”/);
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.equal(await page.inputValue('#scenario-name'), 'Dearer Marac');
  await page.getByRole('button', { name: 'Delete the other one' }).click();
  assert.equal(await page.locator('#other-name').count(), 0);
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.equal(await page.inputValue('#other-name'), 'As published');
  await done(page);
});

test('what it would take finds where the answer turns, for any number', async () => {
  const page = await example({}, '#/results/what-it-would-take');
  const first = results(...EXAMPLE, '--draws', '10000').draws.tornado[0];
  assert.equal(first.public_turns_at_reason, 'pays_nowhere');
  assert.match(await main(page), /no value in its range does/);
  await page.selectOption('#other-number', 'iris.share');
  await page.waitForFunction(() => [...document.querySelectorAll('tbody th')].some((cell) => cell.textContent.includes('practice is trained')));
  await done(page);
});

test('a copied claim carries its range, payer, years, price year and cautions', async () => {
  const page = await example({}, '#/results');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy with its range and cautions' }).click();
  await page.waitForFunction(() => document.querySelector('main').textContent.includes('Copied.'));
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of ['8 in 10 runs', 'public services', '5 years', '2026/27 to 2030/31', '2024 prices', '10,000 runs, seed 1', 'not everything that could go wrong', 'Derby']) {
    assert.ok(copied.includes(part), `${part} in ${copied}`);
  }
  await done(page);
});

test('dragging a slider is said once, after a pause', async () => {
  const page = await example({}, '#/results/how-sure');
  await page.locator('.choices-line button').first().click();
  await page.waitForSelector('#mover');
  await page.evaluate(() => {
    globalThis.said = [];
    const status = document.querySelector('p.unseen[role=status]');
    new MutationObserver(() => globalThis.said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
  });
  await page.locator('#mover input[type=range]').focus();
  for (let presses = 0; presses < 25; presses += 1) await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(2500);
  const said = await page.evaluate(() => globalThis.said);
  assert.equal(said.length, 1, said.join(' | '));
  assert.match(said[0], /Public services come out ahead in/);
  await done(page);
});
