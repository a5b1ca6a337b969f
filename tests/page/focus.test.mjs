// Where the focus is after everything that can be pressed, and where the browser's ways back and forward lead.
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { PAGES, faults, go, launch, onExample, openExample, settled } from './harness.mjs';

let browser;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(async () => { await browser.close(); });

/** What has the focus, or why nothing has. */
const focused = (page) => page.evaluate(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return 'nothing has the focus';
  if (one.matches(':disabled')) return `the focus is on a disabled ${one.outerHTML.slice(0, 80)}`;
  return null;
});

/** Puts the focus on the next thing to press that was not pressed yet, and says what it is; null after the last. Rows alike count once. */
const next = (page) => page.evaluate(() => {
  globalThis.pressed ??= new Set();
  const own = (one) => {
    const copy = one.cloneNode(true);
    copy.querySelectorAll('.unseen').forEach((unseen) => unseen.remove());
    return copy.textContent.replace(/[\d,.]+/g, '#').trim() || one.ariaLabel?.replace(/:.*/, '') || one.id.replace(/.*-/, '');
  };
  const all = [...document.querySelectorAll('#app :is(button, summary, input:is([type=checkbox], [type=radio]))')];
  for (const one of all) {
    if (one.matches(':disabled, [aria-disabled=true], .exit') || !one.checkVisibility({ visibilityProperty: true })) continue;
    const name = `${one.localName} ${one.className} ${own(one)}`;
    if (globalThis.pressed.has(name)) continue;
    globalThis.pressed.add(name);
    one.focus();
    return name;
  }
  return null;
});

test('whatever is pressed on any page, the focus is on something that can have it afterwards', { tag: '@long' }, async () => {
  const wrong = [];
  for (const hash of PAGES) {
    const page = await onExample(browser, hash);
    await page.evaluate(() => { globalThis.print = () => {}; });
    for (let presses = 0; presses < 70; presses += 1) {
      const name = await next(page);
      if (!name) break;
      await page.keyboard.press(name.startsWith('input') ? 'Space' : 'Enter');
      await settled(page);
      await page.evaluate(() => new Promise((drawn) => { setTimeout(drawn, 30); }));
      const lost = await focused(page);
      if (lost) wrong.push(`${hash}: ${name}: ${lost}`);
      if (await page.evaluate(() => Boolean(document.querySelector('dialog[open]')))) {
        await page.keyboard.press('Escape');
        await settled(page);
        const after = await focused(page);
        if (after) wrong.push(`${hash}: ${name}, closed again: ${after}`);
      }
      if (await page.evaluate((here) => (location.hash || '#/').replace(/[?].*|(?<=#\/open)\/.*/, '') !== here, hash)) await go(page, hash);
    }
    wrong.push(...(await faults(page)).map((fault) => `${hash}: ${fault}`));
    await page.context().close();
  }
  assert.deepEqual(wrong, []);
});

test('Undo and Redo keep the focus when there is nothing left to undo or to do again, and pressing on does nothing', async () => {
  const page = await onExample(browser, '#/programmes');
  const start = await page.locator('main').innerText();
  for (const id of ['programmes-drive', 'programmes-marac']) await page.locator(`#${id}`).click();
  for (const name of ['Undo', 'Redo']) {
    const button = page.getByRole('button', { name, exact: true });
    await button.focus();
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press('Enter');
      await settled(page);
      assert.ok(await button.evaluate((one) => one === document.activeElement), `${name}, pressed ${presses + 1} times`);
    }
    assert.equal(await button.getAttribute('aria-disabled'), 'true');
  }
  assert.notEqual(await page.locator('main').innerText(), start);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('Back and Forward lead to every page where it was left: as far down, and with the focus on the link that was pressed', async () => {
  const page = await browser.open('#/');
  await openExample(page);
  const wrong = [];
  for (const hash of PAGES) {
    await go(page, hash);
    await settled(page);
    const link = await page.evaluate(() => {
      const links = [...document.querySelectorAll('main a[href^="#/"]')].filter((one) => one.checkVisibility() && one.getAttribute('href').split('?')[0] !== location.hash);
      const one = links.at(Math.floor(links.length * 0.7));
      if (!one) return null;
      one.scrollIntoView({ block: 'center' });
      one.focus({ preventScroll: true });
      globalThis.wanted = [one.getAttribute('href'), links.filter((other) => other.getAttribute('href') === one.getAttribute('href')).indexOf(one), Math.round(scrollY)];
      return globalThis.wanted;
    });
    if (!link) continue;
    await page.keyboard.press('Enter');
    await page.waitForFunction((here) => (location.hash || '#/') !== here, hash);
    await settled(page);
    await page.goBack();
    await page.waitForFunction((here) => (location.hash || '#/') === here, hash);
    await settled(page);
    const is = await page.evaluate(() => {
      const one = document.activeElement;
      const alike = [...document.querySelectorAll('main a')].filter((other) => other.getAttribute('href') === one.getAttribute('href') && other.checkVisibility());
      return [one.getAttribute('href'), alike.indexOf(one), Math.round(scrollY)];
    });
    if (is[0] !== link[0] || is[1] !== link[1] || Math.abs(is[2] - link[2]) > 2) wrong.push(`${hash}: left at ${link}, back at ${is}`);
    await page.goForward();
    await page.waitForFunction((here) => (location.hash || '#/') !== here, hash);
    await settled(page);
    const forward = await focused(page);
    if (forward) wrong.push(`${hash}, forward: ${forward}`);
  }
  assert.deepEqual(wrong, []);
  await go(page, '#/programmes');
  assert.equal(await page.evaluate(() => scrollY), 0, 'a page that is opened anew shows its top');
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});
