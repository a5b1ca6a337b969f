// Served with the headers that HOSTING.md asks for, the page works, and every file of the build has the right ones.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from '@playwright/test';
import { PAGES, faults, go, launch, onExample, settled } from './harness.mjs';

const GUIDE = readFileSync('HOSTING.md', 'utf8');
const YEAR = 'public, max-age=31536000, immutable';
const blocks = Object.fromEntries([...GUIDE.matchAll(/^## (.*)\n(?:(?!^## )[^])*?```\w*\n([^]*?)```/gm)].map(([, title, block]) => [title, block]));

/** What a file in the form of Netlify and Cloudflare says of each address. */
const rules = [];
for (const written of blocks['Hosts that read a `_headers` file'].trimEnd().split('\n')) {
  if (/^\S/.test(written)) rules.push({ path: new RegExp(`^${written.replace(/[.]/g, '\\.').replaceAll('*', '.*')}$`), headers: [] });
  else rules.at(-1).headers.push(written.trim().split(/: (.*)/).slice(0, 2));
}
const headersOf = (path) => rules.filter((rule) => rule.path.test(path)).flatMap((rule) => rule.headers);

let browser;
test.beforeAll(async () => {
  browser = await launch();
  const [send] = browser.server.listeners('request');
  browser.server.removeAllListeners('request').on('request', (request, response) => {
    const wanted = headersOf(new URL(request.url, 'http://localhost').pathname);
    const { writeHead } = response;
    response.writeHead = (status, headers) => writeHead.call(response, status, { ...headers, ...Object.fromEntries(wanted.map(([name, value]) => [name.toLowerCase(), value])) });
    send(request, response);
  });
});
test.afterAll(() => browser.close());

test('every file of the build has one rule for how long it is kept, and that is for ever only where its name has a hash', () => {
  for (const name of ['', ...readdirSync(process.env.DIST ?? 'dist').filter((name) => !name.startsWith('.'))]) {
    const kept = headersOf(`/${name}`).filter(([header]) => header === 'Cache-Control');
    assert.deepEqual(kept, [['Cache-Control', /-[0-9a-f]{12,}(_bg)?\./.test(name) ? YEAR : 'no-cache']], name);
  }
});

test('every server’s example sends the same', () => {
  for (const [title, block] of Object.entries(blocks)) {
    for (const part of ["frame-ancestors 'none'", 'nosniff', 'no-referrer', 'no-cache', YEAR]) assert.ok(block.includes(part), `${title}: ${part}`);
  }
  assert.equal(Object.keys(blocks).length, 4);
  for (const title of ['nginx', 'Apache', 'Caddy']) assert.match(blocks[title], /application\/wasm/, title);
});

test('served so, every page works, the workbook is made, and no other page can show it inside', { tag: '@long' }, async () => {
  const page = await onExample(browser, '#/results');
  for (const hash of PAGES) {
    await go(page, hash);
    await settled(page);
    assert.ok((await page.locator('main').innerText()).length > 60, hash);
  }
  await go(page, '#/evidence/iris');
  await page.locator('.evidence').waitFor();
  await go(page, '#/keep');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Make the workbook' }).click()]);
  assert.equal(readFileSync(await file.path()).subarray(0, 2).toString(), 'PK');
  assert.deepEqual(await faults(page), []);
  const other = await browser.browser.newPage();
  await other.setContent(`<iframe src="${browser.origin}/"></iframe>`);
  await settled(other);
  const framed = other.frames()[1];
  assert.equal(await framed.evaluate(() => document.querySelectorAll('main').length).catch(() => 0), 0);
  await other.close();
  await page.context().close();
});
