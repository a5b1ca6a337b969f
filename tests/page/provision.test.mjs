// What should be there against what is, and what doing nothing costs, by keyboard alone.
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { axe, faults, go, launch, openExample, settled, sideways, tabTo, tabToText, toTop } from './harness.mjs';

let browser;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(async () => { await browser.close(); });

/** Types in the box of a standard: what there is now, or what one costs. */
async function type(page, box, text) {
  await toTop(page);
  await tabTo(page, `provision-${box}`);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await settled(page);
}

/** All that is said of a standard, by what it counts. */
const said = (page, label) => page.locator('.standard', { has: page.getByRole('heading', { name: label, exact: true }) }).textContent();

/** Waits until a standard says something. */
async function says(page, label, pattern, why) {
  for (let times = 0; times < 50 && !pattern.test(await said(page, label)); times += 1) await page.waitForTimeout(100);
  assert.match(await said(page, label), pattern, why);
}

for (const [way, width] of [['wide', 1280], ['at 320 pixels', 320]]) {
  test(`a gap is typed, seen, planned and found among the programmes by keyboard, ${way}`, async () => {
    const page = await browser.open('#/', { width });
    await openExample(page);
    await go(page, '#/place');
    await page.getByRole('link', { name: 'Is provision enough?' }).click();
    await page.waitForFunction(() => location.hash === '#/provision' && document.activeElement?.id === 'top');
    await says(page, 'Marac administrators', /1\.1 posts.*Not typed yet/s);

    await type(page, 'marac-administrators-actual', '0.5');
    await says(page, 'Marac administrators', /Gap\s*0\.6 posts short/);
    await says(page, 'Marac administrators', /No price published: type one.*No price yet/s);
    await type(page, 'marac-administrators-cost', '40,000');
    await says(page, 'Marac administrators', /Cost of the gap a year\s*£24,000/);
    assert.ok((await page.locator('figure').textContent()).includes('0.5 posts, 45%'), 'it is drawn against what is recommended');
    assert.deepEqual(await axe(page), []);

    await toTop(page);
    await tabTo(page, 'provision-marac-administrators-pace');
    await page.keyboard.press('ArrowDown');
    await settled(page);
    await tabToText(page, 'Plan to close this gap');
    await page.keyboard.press('Enter');
    await settled(page);
    await says(page, 'Marac administrators', /In your programmes: Marac administrators, 0\.6 posts added to the 0\.5 there already\. Over two years/);
    await tabToText(page, 'See it in Programmes');
    await page.keyboard.press('Enter');
    await settled(page);
    await page.waitForFunction(() => location.hash === '#/programmes');
    await page.waitForSelector('#programmes-provision-marac-administrators');
    assert.ok(await page.locator('#programmes-provision-marac-administrators').isChecked(), 'it is ticked among the programmes');

    await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
    await page.waitForSelector('#programmes-provision-marac-administrators', { state: 'detached' });
    await go(page, '#/provision');
    await says(page, 'Marac administrators', /0\.6 posts short/, 'undo takes the plan back and leaves what was typed');
    assert.ok((await sideways(page)) <= 0);
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });

  test(`what cannot be there is named at its box, kept as typed, and the last gap stays, ${way}`, async () => {
    const page = await browser.open('#/', { width });
    await openExample(page);
    await go(page, '#/provision');
    await type(page, 'idva-posts-actual', '2');
    await says(page, 'Idva posts', /2\.4 posts short/);
    for (const [text, sentence] of [['two', /“two” is not a number/], ['-2', /the number there now is −2\. Type a number from 0/], ['900m', /is 900,000,000\. Type a number from 0/]]) {
      await toTop(page);
      await tabTo(page, 'provision-idva-posts-actual');
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(text); // at once, so that no shorter number is valid on the way
      assert.match(await page.locator('#provision-idva-posts-actual-error').textContent(), sentence);
      assert.equal(await page.locator('#provision-idva-posts-actual').inputValue(), text);
      await says(page, 'Idva posts', /2\.4 posts short/);
      assert.match(await page.locator('#problems a').getAttribute('href'), /#\/provision$/);
    }
    assert.deepEqual(await axe(page), []);
    assert.ok((await sideways(page)) <= 0);
    await type(page, 'idva-posts-actual', '5');
    await says(page, 'Idva posts', /Above the standard by 0\.6/);
    assert.equal(await page.locator('#problems').count(), 0);
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });

  test(`what doing nothing costs is shown without a programme, opens its working and says what it is not, ${way}`, async () => {
    const page = await browser.open('#/', { width });
    await go(page, '#/cost-of-doing-nothing');
    assert.match(await page.locator('main').textContent(), /No place chosen/);
    await openExample(page);
    await go(page, '#/programmes');
    for (let left = await page.locator('.pick .what input:checked').count(); left > 0; left -= 1) await page.locator('.pick .what input:checked').first().uncheck();
    await go(page, '#/results');
    await page.getByRole('link', { name: 'Who bears that cost, and what it means' }).click();
    await page.waitForFunction(() => location.hash === '#/cost-of-doing-nothing');
    const text = await page.locator('main').textContent();
    for (const part of ['About 10,100 people in Derby', '£170\u00a0million a year', 'For each adult, a day', '£2.14', '£34,015', 'newer', 'Homicides are not', 'Recalled, not yet checked']) {
      assert.ok(text.includes(part), `the page says “${part}”`);
    }
    await page.locator('.answer').getByRole('button', { name: /^Why this number/ }).press('Enter');
    await page.waitForSelector('dialog[open]');
    assert.match(await page.locator('dialog').textContent(), /Cost of abuse here in a year, if nothing changes/);
    await page.keyboard.press('Escape');
    await settled(page);
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    assert.deepEqual(await axe(page), []);
    assert.ok((await sideways(page)) <= 0);
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });
}
