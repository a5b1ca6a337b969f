// Times the same work in the built page, and plain JavaScript in the same browser, and prints all figures side by side.
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { launch } from '../tests/page/harness.mjs';
import { coldStart, edits } from './bench/page.mjs';

const folder = process.argv[2];
const parsed = (text) => text.trim().split('\n').filter(Boolean).map((line) => JSON.parse(line));
const written = (name) => (existsSync(`${folder}/${name}`) ? parsed(readFileSync(`${folder}/${name}`, 'utf8')) : []);

/** What the built page says of itself. */
async function inPage(browser) {
  const page = await browser.open('#/method');
  const said = await page.evaluate(() => globalThis.ledger?.bench?.());
  await page.close();
  if (!said) console.error('The page does not offer ledger.bench(), so its figures are missing.');
  return said ? parsed(said) : [];
}

/** The port to JavaScript on an empty page of the same browser. */
async function portInPage(browser) {
  const files = {
    '/': ['text/html', '<!doctype html><title>Port</title>'],
    '/portfolio.mjs': ['text/javascript', readFileSync(new URL('bench/portfolio.mjs', import.meta.url))],
    '/portfolio.json': ['application/json', readFileSync(`${folder}/portfolio.json`)],
    '/portfolio.json.f64': ['application/octet-stream', readFileSync(`${folder}/portfolio.json.f64`)],
  };
  const page = await browser.browser.newPage();
  await page.route('http://port.localhost/**', (route) => {
    const found = files[new URL(route.request().url()).pathname];
    return found ? route.fulfill({ contentType: found[0], body: found[1] }) : route.fulfill({ status: 404 });
  });
  await page.goto('http://port.localhost/');
  const said = await page.evaluate(async () => {
    const { timings } = await import('/portfolio.mjs');
    const [json, bytes] = await Promise.all([fetch('/portfolio.json'), fetch('/portfolio.json.f64')]);
    return timings(await json.json(), await bytes.arrayBuffer());
  });
  await page.close();
  return said;
}

const browser = await launch();
let page = {};
const figures = { native: written('native.jsonl'), node: written('node.jsonl'), numpy: written('numpy.jsonl') };
try {
  figures.wasm = await inPage(browser);
  figures.chromium = await portInPage(browser);
  page = { ...(await edits(browser)), start: await coldStart(browser) };
} finally {
  await browser.close();
}

// A row has a figure, in microseconds, for each way that does the work at all.
const of = (way, matches) => figures[way].find(matches)?.microseconds;
const rows = figures.native.map(({ what, microseconds: native }) => {
  const draws = { '10,000 draws on kept columns': 10_000, '100,000 draws on kept columns': 100_000 }[what];
  const port = (way) => draws && of(way, (row) => row.draws === draws);
  return { what, native, wasm: of('wasm', (row) => row.what === what), node: port('node'), chromium: port('chromium'), numpy: port('numpy') };
});

const times = (slower, faster) => (slower && faster ? `${(slower / faster).toFixed(slower < faster * 10 ? 1 : 0)}×` : '–');
const figure = (microseconds) => (microseconds ? microseconds.toFixed(1) : '–');
const COLUMNS = [
  ['', 'native', (row) => figure(row.native)],
  ['wasm', '(Chromium)', (row) => figure(row.wasm)],
  ['wasm', '/native', (row) => (row.wasm && row.native ? (row.wasm / row.native).toFixed(2) : '–')],
  ['JavaScript', '(node)', (row) => figure(row.node)],
  ['JavaScript', '(Chromium)', (row) => figure(row.chromium)],
  ['', 'numpy', (row) => figure(row.numpy)],
  ['native is', 'JS (node)', (row) => times(row.node, row.native)],
  ['faster than', 'numpy', (row) => times(row.numpy, row.native)],
  ['wasm is', 'JS (Chrom.)', (row) => times(row.chromium, row.wasm)],
  ['faster than', 'numpy', (row) => times(row.numpy, row.wasm)],
];
const line = (first, cells) => console.log(first.padEnd(52) + cells.map((cell) => cell.padStart(12)).join(''));
line('', COLUMNS.map(([above]) => above));
line('microseconds each, the middle of several timings', COLUMNS.map(([, below]) => below));
for (const row of rows) line(row.what, COLUMNS.map(([, , cell]) => cell(row)));
console.log(`\nIn the page (Chromium), 8 programmes × 10 years × 10,000 draws, How sure with every picture, table and switch:`);
console.log(`edit to pictures, milliseconds: p50 ${page.p50.toFixed(1)}, p95 ${page.p95.toFixed(1)} (one frame is 16.7); dragging: ${page.frames.toFixed(0)} frames a second`);
console.log(`cold start to first dots, milliseconds: ${page.start.toFixed(0)}`);
console.log('\nJavaScript and numpy are ports (.ci/bench/) given the same drawn columns: they work out the nets of all and of each');
console.log('programme and the running totals by year, and stop unless every mean and every draw agrees with ours to 1 in a million.');
if (!figures.numpy.length) console.log('numpy could not be had here, so its column is empty: install it (apt-get install python3-numpy) and run this again.');
// One thing is timed at a time, so anything above 1 is somebody else's.
const others = loadavg()[0] - 1;
if (others > availableParallelism() / 2) console.log(`This computer was busy with other work (about ${others.toFixed(1)} more at once): run this again when it is not, before trusting a ratio.`);
