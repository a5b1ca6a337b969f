// Numbers as people type and paste them: what is in doubt is asked about, and what was read is shown when the box is left.
import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import { faults, go, launch, openExample, settled } from './harness.mjs';

let browser;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(async () => { await browser.close(); });

const BOX = '#parameters-marac-unit-cost';
const error = (page, box = BOX) => page.locator(`${box}-error`);

async function assumptions() {
  const page = await browser.open();
  await openExample(page);
  await go(page, '#/assumptions');
  await page.waitForSelector(BOX);
  return page;
}

/** Types a text in a box, key by key, and leaves it where asked. */
async function type(page, text, { box = BOX, leave = true } = {}) {
  await page.focus(box);
  await page.locator(box).selectText();
  await page.keyboard.type(text);
  if (leave) await page.keyboard.press('Tab');
  await settled(page);
}

/** Pastes a text as the page does, or as the browser does where the page leaves it to it: with spaces for line ends. */
async function paste(page, text, box = BOX) {
  await page.focus(box);
  await page.locator(box).selectText();
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    if (document.activeElement.dispatchEvent(event)) document.execCommand('insertText', false, pasted.replace(/[\r\n]+/g, ' '));
  }, text);
  await page.keyboard.press('Tab');
  await settled(page);
}

test('what was read is shown when the box is left, and what is in doubt is asked about and changes nothing', async () => {
  const page = await assumptions();
  for (const [text, shown] of [['£5k', '5,000'], ['1e4', '10,000'], ['5 000', '5,000'], ['\u200e1,440\u200e', '1,440'], ['1500.5', '1,500.5']]) {
    await type(page, text);
    assert.equal(await page.inputValue(BOX), shown, text);
    assert.equal(await error(page).count(), 0, text);
  }
  for (const [text, asked] of [['1,5', 'as 1.5 or as 15'], ['1,50', 'as 1.50 or as 150'], ['1.234', 'as 1,234 or as 1.2340'], ['1.234,50', 'you mean 1,234.50']]) {
    await type(page, '1440');
    assert.equal(await error(page).count(), 0);
    await type(page, text);
    assert.match(await error(page).innerText(), new RegExp(asked), text);
    assert.equal(await page.inputValue(BOX), text, 'it stays as it was typed');
    await go(page, '#/results');
    await page.waitForSelector('.stale');
    await go(page, '#/assumptions');
    await page.waitForSelector(BOX);
  }
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('a number on its way to a thousand is let be until the typing stops', async () => {
  const page = await assumptions();
  await type(page, '1,440', { leave: false });
  assert.equal(await error(page).count(), 0);
  await type(page, '1,4', { leave: false });
  await error(page).waitFor(); // comes by itself
  assert.match(await error(page).innerText(), /as 1.4 or as 14/);
  await page.keyboard.type('40');
  await settled(page);
  assert.equal(await error(page).count(), 0);
  await page.context().close();
});

test('two cells that are pasted into one box are not one number', async () => {
  const page = await assumptions();
  for (const cells of ['12\n345', '12\r\n345\r\n', '12\t345', '£1,200\n£1,300']) {
    await type(page, '1440');
    await paste(page, cells);
    assert.match(await error(page).innerText(), /holds several numbers/, JSON.stringify(cells));
  }
  for (const cell of ['1,440\r\n', '\t1,440', ' 1,440 ']) {
    await paste(page, cell);
    assert.equal(await page.inputValue(BOX), '1,440', JSON.stringify(cell));
    assert.equal(await error(page).count(), 0);
  }
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('a box that is emptied and left shows what stands instead, and a year stays a year', async () => {
  const page = await assumptions();
  const years = await page.inputValue('#settings-years');
  await type(page, '7', { box: '#settings-years' });
  await page.focus('#settings-years');
  await page.locator('#settings-years').selectText();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Tab');
  await settled(page);
  assert.equal(await page.inputValue('#settings-years'), years);
  await type(page, ' 2027', { box: '#settings-first-year' });
  assert.equal(await page.inputValue('#settings-first-year'), '2027');
  await page.context().close();
});

/** Types several texts, each in its box, and leaves the boxes, all before the page can be drawn, as quick hands do on a slow device. */
async function atOnce(page, typed) {
  await page.evaluate((each) => {
    for (const [box, ...texts] of each) {
      const input = document.querySelector(box);
      input.focus();
      for (const text of texts) {
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      input.blur();
    }
  }, typed);
  await settled(page);
}

test('what is typed and left before the page is drawn is read to its last letter, in every box', async () => {
  const page = await assumptions();
  const years = await page.inputValue('#settings-years');
  await atOnce(page, [[BOX, '£', '£5', '£5k'], ['#settings-first-year', ' ', ' 2', ' 20', ' 2028'], ['#settings-years', '7', '']]);
  assert.equal(await page.inputValue(BOX), '5,000');
  assert.equal(await page.inputValue('#settings-first-year'), '2028');
  assert.equal(await page.inputValue('#settings-years'), years);
  assert.equal(await error(page).count(), 0);
  const shares = await page.locator('.shares input').evaluateAll((inputs) => inputs.slice(0, 2).map((input) => `#${input.id}`));
  await atOnce(page, shares.map((share) => [share, '3', '33', '33 %']));
  for (const share of shares) assert.equal(await page.inputValue(share), '33');
  await go(page, '#/programmes/own');
  const [amount, low] = ['value', 'low'].map((part) => `#own-parameter-service-amount--${part}`);
  await page.waitForSelector(amount);
  await atOnce(page, [[amount, '5', '5 0', '5 00', '5 000'], [low, '4', '4k']]);
  assert.equal(await page.inputValue(amount), '5,000');
  assert.equal(await page.inputValue(low), '4,000');
  await go(page, '#/place');
  await page.getByRole('button', { name: 'Type a population instead' }).click();
  await atOnce(page, [['#typed-women', '4', '4k'], ['#typed-men', '3', '3k'], ['#typed-name', 'Here']]);
  assert.equal(await page.inputValue('#typed-women'), '4,000');
  assert.equal(await page.inputValue('#typed-men'), '3,000');
  assert.equal(await page.inputValue('#typed-name'), 'Here');
  await page.evaluate(() => {
    const box = document.querySelector('#place');
    box.focus();
    for (const text of ['D', 'Du', 'Durham', 'Sunderland']) {
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  await settled(page);
  assert.equal(await page.inputValue('#place'), '', 'it was chosen');
  assert.equal(await page.locator('#place-error').count(), 0);
  assert.match(await page.locator('main').innerText(), /Sunderland/);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

test('forms and shares show what was read as well', async () => {
  const page = await assumptions();
  const share = page.locator('.shares input').first();
  const before = await share.inputValue();
  await share.fill(`${before.replace('%', '')}%`);
  await share.blur();
  await settled(page);
  assert.equal(await share.inputValue(), before);
  await share.fill('12,5');
  await settled(page);
  const described = await share.getAttribute('aria-describedby');
  assert.match(await page.locator(`#${described}`).innerText(), /as 12.5 or as 125/);
  await go(page, '#/programmes/own');
  const amount = page.locator('#own-parameter-service-amount--value');
  await amount.fill('£5k');
  await amount.blur();
  await settled(page);
  assert.equal(await amount.inputValue(), '5,000');
  await page.context().close();
});

test('an address whose marks were encoded, and a pasted link that was wrapped, open the scenario', async () => {
  const page = await browser.open();
  await openExample(page);
  await go(page, '#/keep');
  await page.waitForSelector('#link');
  const link = await page.inputValue('#link');
  const [address, code] = link.split('#');
  const mangled = await browser.open(`#${encodeURIComponent(code)}`);
  await mangled.waitForSelector('text=From a link.');
  assert.equal(await mangled.evaluate(() => location.hash), '#/open', 'the link leaves the address');
  const pasted = await browser.open('#/open');
  await pasted.fill('#paste-link', `https://gbr01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02&reserved=0`);
  await pasted.getByRole('button', { name: 'Open this link' }).click();
  await pasted.waitForSelector('text=From a link.');
  assert.ok(address.startsWith('http'));
  for (const one of [page, mangled, pasted]) {
    assert.deepEqual(await faults(one), []);
    await one.context().close();
  }
});
