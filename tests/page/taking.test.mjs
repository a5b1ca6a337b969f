// Taking things away: every table as CSV, every picture as SVG and PNG, every figure with its basis, and hostile names.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from '@playwright/test';
import { EXAMPLE, PAGES, appraise, axe, faults, go, launch, openExample, settled, sideways } from './harness.mjs';

let browser;
test.beforeAll(async () => { browser = await launch(); });
test.afterAll(async () => { await browser.close(); });

async function example(options = {}, hash = '#/results') {
  const page = await browser.open('#/', options);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page);
  await go(page, hash);
  await settled(page);
  return page;
}

async function done(page) {
  assert.deepEqual(await faults(page), []);
  await page.context().close();
}

const unfold = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));

/** Presses a button, as a person does, and gives the file it hands over: its name and its bytes. */
async function download(page, button) {
  const press = () => Promise.all([page.waitForEvent('download', { timeout: 5000 }), button.click()]);
  // Chromium holds back every eleventh file that a page hands over; a person presses again.
  const [file] = await press().catch(press);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Rows of a CSV as RFC 4180 says, without the byte order mark. */
function read(bytes) {
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'a byte order mark, for Excel');
  const text = bytes.toString('utf8').slice(1);
  const rows = [[]];
  let field = '';
  for (let at = 0, quoted = false; at < text.length; at += 1) {
    const letter = text[at];
    if (quoted && letter === '"' && text[at + 1] === '"') { field += '"'; at += 1; }
    else if (letter === '"') quoted = !quoted;
    else if (quoted) field += letter;
    else if (letter === ',') { rows.at(-1).push(field); field = ''; }
    else if (letter === '\r') { rows.at(-1).push(field); field = ''; rows.push([]); at += 1; }
    else field += letter;
  }
  assert.deepEqual(rows.pop(), [], 'the file ends with a line');
  return rows;
}

const clip = (page) => page.evaluate(() => navigator.clipboard.readText());

/** Presses a button that copies and gives what is on the clipboard, plain and rich. */
async function copy(page, button) {
  await page.evaluate(() => navigator.clipboard.writeText('')); // the notice of the last copy may still stand
  await button.evaluate((element) => element.click());
  await page.waitForFunction(() => [...document.querySelectorAll('[role=status]')].some((status) => status.textContent === 'Copied.'));
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
  const rich = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item.types.includes('text/html') ? (await item.getType('text/html')).text() : '';
  });
  return { plain: await clip(page), rich };
}

test('every table of every page gives a CSV with its rows, its basis and its version', async () => {
  const page = await example();
  let [tables, numbers] = [0, 0];
  for (const hash of PAGES) {
    await go(page, hash);
    await settled(page);
    if (hash.startsWith('#/evidence/') || hash === '#/data') await page.waitForSelector('main table', { state: 'attached' });
    await unfold(page);
    const count = await page.locator('main table.ledger').count();
    const buttons = page.locator('main [data-take=csv]');
    if (await page.locator('.sheets').count()) continue; // a report is made of other pages, which have the buttons
    assert.equal(await buttons.count(), count, `${hash} has a button for each of its tables`);
    for (let at = 0; at < await buttons.count(); at += 1) {
      const shown = await buttons.nth(at).evaluate((button) => {
        const table = button.closest('.taking').previousElementSibling.querySelector('table');
        return { caption: table.caption.textContent, rows: [...table.querySelectorAll('tbody tr, tfoot tr')].length, name: button.textContent };
      });
      assert.ok(shown.name.includes(shown.caption), 'the button says which table');
      const { name, bytes } = await download(page, buttons.nth(at));
      const [header, ...rows] = read(bytes);
      const where = `${hash}, ${shown.caption}, ${name}`;
      assert.match(name, /^[a-z0-9-]+\.csv$/);
      assert.ok(!name.includes('abuse'), `${name} says nothing of what it is about`);
      assert.equal(rows.length, shown.rows, where);
      for (const row of rows) {
        assert.equal(row.length, header.length, where);
        assert.equal(row[header.indexOf('Table')].replace(/^'/, ''), shown.caption.replaceAll('\u00a0', ' '), where);
        assert.ok(row[header.indexOf('Basis')].length > 40, where);
        assert.match(row[header.indexOf('Made with')], /^Prevention Ledger \d/);
      }
      numbers += rows.flat().filter((field) => /^-?\d+\.\d{3,}$/.test(field)).length;
      tables += 1;
    }
  }
  assert.ok(tables > 30, `${tables} tables`);
  assert.ok(numbers > 100, `${numbers} numbers in full`);
  await done(page);
});

test('every picture of every page gives an SVG that stands alone and a PNG that opens', { tag: '@long' }, async () => {
  const page = await example();
  let pictures = 0;
  for (const hash of PAGES) {
    await go(page, hash);
    await settled(page);
    if (hash.startsWith('#/evidence')) await page.waitForSelector('main .chart');
    if (await page.locator('.sheets').count()) continue;
    await unfold(page);
    const charts = await page.locator('main figure.chart').count();
    const [svgs, pngs] = [page.locator('main [data-take=svg]'), page.locator('main [data-take=png]')];
    if (!(await page.locator('.sheets').count())) assert.equal(await svgs.count(), charts, `${hash} has a button for each picture`);
    for (let at = 0; at < await svgs.count(); at += 1) {
      const shown = await svgs.nth(at).evaluate((button) => {
        const figure = button.closest('figure');
        const text = (selector) => figure.querySelector(selector)?.textContent ?? '';
        return { finding: text('.finding'), measure: text('.measure'), caveat: text('.caveat') };
      });
      const svg = (await download(page, svgs.nth(at))).bytes.toString('utf8');
      const said = await page.evaluate((source) => {
        const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
        if (parsed.querySelector('parsererror')) return null;
        const bounds = parsed.documentElement;
        return { text: [...parsed.querySelectorAll('text')].map((text) => text.textContent).join(' '), width: Number(bounds.getAttribute('width')) };
      }, svg);
      assert.ok(said, `${hash}: the SVG is XML`);
      const squeezed = (text) => text.replace(/\s+/g, ' ').trim();
      for (const part of [shown.finding, shown.measure, shown.caveat, 'Source: Prevention Ledger']) {
        assert.ok(squeezed(said.text).includes(squeezed(part)), `${hash}: “${part}” is in the picture: ${said.text}`);
      }
      assert.ok(!/<script|href|style=|<style/.test(svg), 'nothing runs, nothing is fetched');
      const png = await download(page, pngs.nth(at));
      assert.match(png.name, /^[a-z0-9-]+\.png$/);
      const size = await page.evaluate(async (bytes) => {
        const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
        return [image.width, image.height];
      }, [...png.bytes]);
      assert.ok(size[0] > 1000 && size[1] > 300, `${hash}: ${size}`);
      pictures += 1;
    }
  }
  assert.ok(pictures > 12, `${pictures} pictures`);
  await done(page);
});

test('no text of a picture that stands alone leaves it', async () => {
  const page = await example();
  for (const hash of ['#/results', '#/results/who-pays', '#/results/how-sure', '#/cost-of-doing-nothing']) {
    await go(page, hash);
    await settled(page);
    await unfold(page);
    const svgs = page.locator('main [data-take=svg]');
    for (let at = 0; at < await svgs.count(); at += 1) {
      const svg = (await download(page, svgs.nth(at))).bytes.toString('utf8');
      const out = await page.evaluate((source) => {
        const holder = document.createElement('div');
        holder.innerHTML = source;
        document.body.append(holder);
        const [width, height] = ['width', 'height'].map((name) => Number(holder.firstChild.getAttribute(name)));
        const out = [...holder.querySelectorAll('text')].map((text) => {
          const box = holder.firstChild.getBoundingClientRect();
          const own = text.getBoundingClientRect();
          return [own.left - box.left, own.top - box.top, own.right - box.left, own.bottom - box.top, text.textContent];
        }).filter(([left, top, right, bottom]) => left < -1 || top < -1 || right > width + 1 || bottom > height + 1);
        holder.remove();
        return out;
      }, svg);
      assert.deepEqual(out, [], hash);
    }
  }
  await done(page);
});

test('what is copied carries its basis, plain and rich, wherever it is copied', async () => {
  const page = await example();
  const wanted = {
    '#/results': ['Derby', '2024 prices', 'evidence of'],
    '#/results/who-pays': ['Derby', '2024 prices', 'Time and demand freed'],
    '#/results/year-by-year': ['8 in 10 runs', '2024 prices'],
    '#/results/how-sure': ['not everything that could go wrong', '10,000 runs, seed 1'],
    '#/results/what-it-would-take': ['pays for itself', '2024 prices'],
    '#/cost-of-doing-nothing': ['central case', '2024 prices', 'It is not what programmes can save'],
    '#/provision': ['Recommended', '2024 prices', 'central case'],
    '#/place': ['ONS', '2024 prices', 'central case'],
    '#/evidence/iris': ['Who pays or gains:', 'Made by:', 'price'],
  };
  for (const [hash, parts] of Object.entries(wanted)) {
    await go(page, hash);
    if (hash.startsWith('#/evidence')) await page.waitForSelector('main [data-take=copy]');
    await settled(page);
    const buttons = page.locator('main [data-take=copy]');
    const count = await buttons.count();
    assert.ok(count > 0, `${hash} has something to copy`);
    for (let at = 0; at < Math.min(count, 12); at += 1) {
      const { plain, rich } = await copy(page, buttons.nth(at));
      for (const part of ['Prevention Ledger', ...(at === 0 ? parts : [])]) {
        assert.ok(plain.includes(part), `${part} at ${hash}: ${plain}`);
        assert.ok(rich.includes(part) && rich.includes('<p>'), `${part} at ${hash}: ${rich}`);
      }
      assert.ok(/\d{4} prices|price/i.test(plain), plain);
    }
  }
  await done(page);
});

test('a working is copied with its steps, sources and version', async () => {
  const page = await example();
  await page.locator('.figures .why').first().click();
  const { plain } = await copy(page, page.getByRole('button', { name: 'Copy this working' }));
  for (const part of ['How we worked out', 'Derby', '1. ', '[1]', '2024 prices', 'Prevention Ledger', 'central case']) assert.ok(plain.includes(part), `${part} in ${plain}`);
  await done(page);
});

async function select(page, selector) {
  await page.evaluate((wanted) => getSelection().selectAllChildren(document.querySelector(wanted)), selector);
  await page.keyboard.press('ControlOrMeta+c');
}

test('a selection that holds pounds is copied with its basis, once, and a field is left alone', async () => {
  const page = await example();
  await select(page, '.figures');
  const copied = await clip(page);
  assert.match(copied, /£/);
  for (const part of ['Derby. 2026/27 to 2030/31', '10,000 runs', 'not everything that could go wrong', 'Source: Prevention Ledger']) {
    assert.equal(copied.split(part).length, 2, `${part} once in ${copied}`);
  }
  assert.ok(!copied.includes('Why this number'), `what is pressed is not copied: ${copied}`);
  const rich = await page.evaluate(async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text());
  assert.ok(rich.includes('Source: Prevention Ledger') && !rich.includes('<button'), rich);
  await select(page, 'h1');
  assert.equal((await clip(page)).trim(), 'Derby: does it pay back?', 'what holds no pounds is left as it is');
  await go(page, '#/provision');
  const box = page.locator('main input').first();
  await box.fill('£500');
  await box.selectText();
  await page.keyboard.press('ControlOrMeta+c');
  assert.equal(await clip(page), '£500', 'a field is left as it is');
  await page.context().close();
});

test('what is taken while something has to be put right says so', async () => {
  const page = await example({}, '#/assumptions');
  await page.locator('main input[inputmode]').first().fill('many');
  await settled(page);
  await go(page, '#/results');
  await settled(page);
  await page.waitForSelector('.stale');
  const { plain } = await copy(page, page.getByRole('button', { name: 'Copy with its range and cautions' }));
  assert.match(plain, /^Out of date/);
  await unfold(page);
  const csv = read((await download(page, page.locator('main [data-take=csv]').last())).bytes);
  assert.match(csv[1][csv[0].indexOf('Basis')], /^Out of date/);
  const svg = (await download(page, page.locator('main [data-take=svg]').first())).bytes.toString('utf8');
  assert.match(svg, />Out of date/);
  await go(page, '#/keep');
  assert.equal(await page.getByRole('button', { name: /^All results/ }).first().isDisabled(), true);
  assert.ok((await page.textContent('main')).includes('Out of date'), 'and why is said');
  await page.context().close();
});

const HOSTILE = '=cmd|\' /C calc\'!A0;=1+1 <script>globalThis.ran = 1</script> \u202eabc "q" &amp;';

test('a hostile name of a place stays text in every file and on the clipboard', async () => {
  const page = await browser.open('#/place');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByText('Type a population instead').click();
  await page.getByLabel('Name of the place').fill(HOSTILE);
  for (const label of ['Women 16 and over', 'Men 16 and over', 'Whole population']) await page.getByLabel(label, { exact: true }).fill(label.startsWith('Whole') ? '266000' : '100000');
  await page.getByRole('button', { name: 'Use these figures' }).click();
  await go(page, '#/cost-of-doing-nothing');
  await settled(page);
  await unfold(page);
  const csv = await download(page, page.locator('main [data-take=csv]').first());
  assert.match(csv.name, /^[a-z0-9-]+\.csv$/);
  for (const field of read(csv.bytes).flat()) {
    assert.ok(!/^\s*[=@+]/.test(field), field);
    assert.ok(!/;\s*=/.test(field), field);
  }
  const svg = (await download(page, page.locator('main [data-take=svg]').first())).bytes.toString('utf8');
  assert.ok(svg.includes('&lt;script&gt;') && !svg.includes('<script'), 'the name is text in the picture');
  const png = await download(page, page.locator('main [data-take=png]').first());
  assert.deepEqual([...png.bytes.subarray(1, 4)], [...Buffer.from('PNG')]);
  const { plain, rich } = await copy(page, page.locator('main [data-take=copy]').first());
  assert.ok(plain.includes('<script>') && !rich.includes('<script'), rich);
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
  await done(page);
});

test('all results are handed over as a tidy table and as JSON', async () => {
  const page = await example({}, '#/keep');
  const csv = (await download(page, page.getByRole('button', { name: /results.*CSV/ }))).bytes.toString('utf8');
  assert.match(csv, /programme,measure,part,year,unit,value,reason/);
  assert.match(csv, /total,net_10th_percentile,public/);
  const json = JSON.parse((await download(page, page.getByRole('button', { name: /results.*JSON/ }))).bytes.toString('utf8'));
  assert.match(json.basis, /^Derby/);
  assert.match(json.made_with, /^Prevention Ledger/);
  const net = json.rows.find((row) => row.programme === 'total' && row.measure === 'public_sector_net');
  assert.ok(Number.isFinite(net.value), 'a number is a number');
  const rows = csv.trim().split('\n').length - 1;
  assert.equal(json.rows.length, rows, 'both hold the same rows');
  await done(page);
});

test('the results of the page are those of the command to nine digits, those of its draws with them', async () => {
  const page = await example({}, '#/keep');
  const here = (await download(page, page.getByRole('button', { name: /results.*CSV/ }))).bytes.toString('utf8');
  const there = appraise([...EXAMPLE, '--draws', '10000', '--format', 'csv']);
  assert.match(here, /total,value_of_perfect_information/, 'its draws are among them');
  const cells = (text) => text.split(/[,\r\n]+/);
  const [ours, theirs] = [cells(here), cells(there)];
  assert.equal(ours.length, theirs.length);
  ours.forEach((cell, at) => {
    const [one, other] = [Number(cell), Number(theirs[at])];
    if (Number.isFinite(one)) assert.ok(Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other)), `${ours.slice(at - 5, at)}: ${cell} here, ${theirs[at]} natively`);
    else assert.equal(cell, theirs[at]);
  });
  await done(page);
});

test('buttons that take away are reached and named, stay within 320 pixels, and are not printed', async () => {
  const page = await example({ width: 320 });
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
  assert.deepEqual(await axe(page), []);
  assert.ok((await sideways(page)) <= 0);
  const small = await page.evaluate(() => [...document.querySelectorAll('.taking .text-button')].filter((button) => button.getBoundingClientRect().height < 44).length);
  assert.equal(small, 0, 'targets are 44 pixels high');
  const names = await page.evaluate(() => [...document.querySelectorAll('[data-take]')].map((button) => button.textContent));
  assert.equal(new Set(names).size, names.length, `every button has a name of its own: ${names.filter((name, at) => names.indexOf(name) !== at)}`);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.evaluate(() => [...document.querySelectorAll('[data-take]')].filter((button) => button.checkVisibility()).length), 0);
  await done(page);
});
