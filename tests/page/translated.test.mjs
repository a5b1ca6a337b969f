// A browser that translates the page, and extensions that change it: figures follow every edit all the same, and nothing is lost.
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { PAGES, faults, go, launch, openExample, settled } from './harness.mjs';

let browser;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(async () => { await browser.close(); });

/** Ways in which a translator puts its text in the place of ours. */
const WAYS = ['wraps a copy of the text', 'moves the text into its wrapper', 'rewrites the text in its place', 'writes its own beside an emptied one'];

/** Translates every text of the page at once, in one of the ways, and says whether it is translated then. */
const translate = (page, way) => page.evaluate((way) => {
  document.documentElement.className = 'translated-ltr';
  const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts.filter((one) => one.data.trim() && !one.data.startsWith('¿'))) {
    const said = `¿${text.data}`;
    if (way.startsWith('rewrites')) {
      text.data = said;
      continue;
    }
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    if (way.startsWith('moves')) {
      text.replaceWith(outer);
      inner.append(text);
      text.data = said;
    } else if (way.startsWith('writes')) {
      inner.textContent = said;
      text.after(outer);
      text.data = '';
    } else {
      inner.textContent = said;
      text.replaceWith(outer);
    }
  }
  return document.getElementById('app').innerText.includes('¿');
}, way);

/** Every number on the page, in its order. What is said of a new result a while later is left out. */
const figures = (page) => page.evaluate(() => {
  const texts = [];
  for (const part of document.querySelectorAll('#app > :is(header, main, footer)')) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.data);
  }
  return texts.join('\n').match(/[−-]?£?\d+(?:[.,]\d+)*%?/g) ?? [];
});

const type = (id, text) => async (page) => {
  await page.locator(`#${id}`).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
};
const press = (selector) => async (page) => { await page.locator(selector).first().click(); };
const to = (hash) => (page) => go(page, hash);

/** A long job: ten edits on five pages, undone and done again. */
const JOB = [
  ['a place is left out', to('#/place'), press('.chosen button')],
  ['and undone', press('.tools button')],
  ['a programme is chosen', to('#/programmes'), press('#programmes-drive')],
  ['another is left out', press('#programmes-marac')],
  ['one more is stepped up', press('.pick .stepper button:last-child')],
  ['a scale is typed', async (page) => page.locator('.pick .stepper input').last().fill('321')],
  ['a cost is typed', to('#/assumptions'), type('parameters-cash-inflation', '3.5')],
  ['years are typed', type('settings-years', '7')],
  ['a number cannot be used', type('settings-years', '0')],
  ['and is put right', type('settings-years', '8')],
  ['results by year', to('#/results/year-by-year')],
  ['who pays', to('#/results/who-pays')],
  ['a switch on How sure', to('#/results/how-sure'), async (page) => page.locator('main select').first().selectOption({ index: 1 })],
  ['a read page', to('#/method')],
  ['the summary', to('#/results')],
  ['one step back', press('.tools button')],
  ['two steps back', press('.tools button')],
  ['one step forward', press('.tools li:nth-child(2) button')],
  ['evidence', to('#/evidence/iris')],
  ['the summary again', to('#/results')],
];

for (const way of WAYS) {
  test(`where a translator ${way}, every figure is that of a clean page after each of ten edits, undo, redo and changes of page`, { tag: way === WAYS[0] ? [] : '@long' }, async () => {
    const [clean, translated] = [await browser.open('#/'), await browser.open('#/')];
    for (const page of [clean, translated]) await openExample(page);
    await translate(translated, way);
    for (const [what, ...steps] of JOB) {
      for (const step of steps) {
        for (const page of [clean, translated]) {
          await step(page);
          await settled(page);
        }
      }
      const wanted = await figures(clean);
      assert.ok(wanted.length > 5, `${what}: there are figures to compare`);
      assert.deepEqual(await figures(translated), wanted, what);
      assert.ok(await translate(translated, way), `${what}: the page is translated`);
      assert.deepEqual(await figures(translated), wanted, `${what}, translated`);
    }
    for (const page of [clean, translated]) {
      assert.deepEqual(await faults(page), []);
      await page.context().close();
    }
  });
}

test('a translation that was asked for before a figure changed does not bring the old figure back', async () => {
  const [clean, page] = [await browser.open('#/'), await browser.open('#/')];
  for (const one of [clean, page]) {
    await openExample(one);
    await go(one, '#/programmes');
  }
  // Reads each new text, answers a while later as a server would, and puts the answer where the text stood.
  await page.evaluate(() => {
    const app = document.getElementById('app');
    const texts = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found = root.nodeType === Node.TEXT_NODE ? [root] : [];
      while (walker.nextNode()) found.push(walker.currentNode);
      return found.filter((one) => one.data.trim() && !one.data.startsWith('¿'));
    };
    globalThis.waiting = 0;
    const ask = (roots) => {
      const asked = roots.flatMap(texts).map((one) => [one, one.data]);
      if (asked.length === 0) return;
      globalThis.waiting += 1;
      setTimeout(() => {
        for (const [one, said] of asked.filter(([one]) => one.isConnected)) {
          const font = document.createElement('font');
          font.textContent = `¿${said}`;
          one.replaceWith(font);
        }
        globalThis.waiting -= 1;
      }, 150);
    };
    new MutationObserver((changes) => ask(changes.flatMap((change) => [...change.addedNodes, ...(change.type === 'characterData' ? [change.target] : [])]).filter((one) => one.isConnected)))
      .observe(app, { childList: true, characterData: true, subtree: true });
    ask([app]);
  });
  for (const [at, scale] of ['250', '375', '480', '512', '640'].entries()) {
    for (const one of [clean, page]) await one.locator('.pick .stepper input').first().fill(scale);
    await page.waitForTimeout([20, 140, 60, 155, 0][at]); // at every stage of the answer
  }
  await page.waitForFunction(() => globalThis.waiting === 0);
  await settled(page);
  assert.deepEqual(await figures(page), await figures(clean));
  await page.waitForFunction(() => document.getElementById('app').innerText.includes('¿')); // it is translated in the end
  assert.deepEqual(await faults(page), []);
  for (const one of [clean, page]) await one.context().close();
});

test('on a translated page the focus, the caret and what is typed stay while figures follow, and so does the place on the page', async () => {
  const page = await browser.open('#/');
  await openExample(page);
  await go(page, '#/assumptions');
  const box = page.locator('#parameters-marac-unit-cost');
  await box.fill('1234');
  await box.evaluate((one) => { one.setSelectionRange(1, 1); });
  const scrolled = await page.evaluate(() => scrollY);
  for (const [key, value, caret] of [['9', '19234', 2], ['8', '198234', 3], ['Backspace', '19234', 2], ['.', '19.234', 3]]) {
    await translate(page, WAYS[0]);
    await page.keyboard.press(key);
    await settled(page);
    const is = await page.evaluate(() => [document.activeElement.id, document.activeElement.value, document.activeElement.selectionStart]);
    assert.deepEqual(is, ['parameters-marac-unit-cost', value, caret], `after ${key}`);
  }
  assert.ok(Math.abs(await page.evaluate(() => scrollY) - scrolled) < 200, 'the page stays where it was');
  await translate(page, WAYS[0]);
  await page.locator('#settings-years').fill('-'); // not a number yet: a draft of its own
  await translate(page, WAYS[0]);
  await page.locator('#parameters-marac-unit-cost').fill('1300');
  await settled(page);
  assert.equal(await page.inputValue('#settings-years'), '-', 'what is half typed elsewhere stays');
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('a table taken from a translated page is the table of the app, in its words', async () => {
  const page = await browser.open('#/');
  await openExample(page);
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
  const csv = async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-take=csv]').first().click()]);
    return (await (await download.createReadStream()).toArray()).join('');
  };
  const wanted = await csv();
  assert.match(wanted, /Half are below/);
  await translate(page, WAYS[0]);
  assert.equal(await csv(), wanted);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('extensions may add, wrap and take away on every page, and the app goes on', { tag: '@long' }, async () => {
  const page = await browser.open('#/');
  await openExample(page);
  const meddle = () => page.evaluate(() => {
    const all = [...document.querySelectorAll('#app *')].filter((one) => !one.closest('svg'));
    all.forEach((one, at) => {
      if (at % 7 === 0) one.prepend(document.createElement('span'));
      if (at % 11 === 0) one.append(Object.assign(document.createElement('b'), { textContent: 'A note of an extension 999' }));
      if (at % 13 === 0 && one.parentNode?.id !== 'app') {
        const round = document.createElement('mark');
        one.replaceWith(round);
        round.append(one);
      }
      if (at % 29 === 0 && one.localName === 'p') one.remove();
    });
  });
  const clean = await browser.open('#/');
  await openExample(clean);
  for (const hash of PAGES) {
    for (const one of [page, clean]) await go(one, hash);
    await settled(page);
    assert.deepEqual(await figures(page), await figures(clean), hash);
    await meddle();
  }
  for (const one of [page, clean]) {
    await go(one, '#/programmes');
    if (one === page) await meddle();
    await one.evaluate(() => document.querySelector('.pick .stepper button:last-child').click()); // whatever lies over it
    await settled(one);
  }
  assert.deepEqual(await figures(page), await figures(clean), 'an edit among what they left');
  for (const one of [page, clean]) {
    assert.deepEqual(await faults(one), []);
    await one.context().close();
  }
});

test('on a page that nobody translates nothing is drawn afresh: every element and every text stays the one it was', async () => {
  const page = await browser.open('#/');
  await openExample(page);
  await go(page, '#/assumptions');
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    globalThis.before = [];
    while (walker.nextNode()) globalThis.before.push(walker.currentNode);
    globalThis.taken = 0;
    new MutationObserver((changes) => { for (const change of changes) globalThis.taken += change.removedNodes.length; })
      .observe(document.getElementById('app'), { childList: true, subtree: true });
  });
  await page.locator('#settings-years').fill('6');
  await settled(page);
  const [there, left, taken] = await page.evaluate(() => [globalThis.before.length, globalThis.before.filter((one) => one.isConnected).length, globalThis.taken]);
  assert.ok(there > 1000);
  assert.ok(there - left < 40, `${there - left} of ${there} nodes were drawn afresh`);
  assert.ok(taken < 40, `${taken} nodes were taken away`);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});
