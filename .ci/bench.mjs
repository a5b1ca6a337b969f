// Times the same work natively and in the built page, and prints all figures side by side.
import { execFileSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { launch } from '../tests/page/harness.mjs';
import { coldStart, edits } from './bench-page.mjs';

const parsed = (text) => text.trim().split('\n').filter(Boolean).map((line) => JSON.parse(line));

/** What the built page says of itself. */
async function inPage(browser) {
  const page = await browser.open('#/method');
  const said = await page.evaluate(() => globalThis.ledger?.bench?.());
  await page.close();
  if (!said) console.error('The page does not offer ledger.bench(), so its figures are missing.');
  return said ? parsed(said) : [];
}

const native = parsed(execFileSync(process.argv[2], ['--bench']).toString('utf8'));
const browser = await launch();
let wasm;
let page;
try {
  wasm = await inPage(browser);
  page = { ...(await edits(browser)), start: await coldStart(browser) };
} finally {
  await browser.close();
}

const line = (first, cells) => console.log(first.padEnd(52) + cells.map((cell) => cell.padStart(12)).join(''));
line('microseconds each, the middle of several timings', ['native', 'wasm', 'wasm/native']);
for (const { what, microseconds } of native) {
  const here = wasm.find((row) => row.what === what)?.microseconds;
  line(what, [microseconds.toFixed(1), here ? here.toFixed(1) : '–', here ? (here / microseconds).toFixed(2) : '–']);
}
console.log(`\nIn the page (Chromium), 8 programmes × 10 years × 10,000 draws, How sure with every picture, table and switch:`);
console.log(`edit to pictures, milliseconds: p50 ${page.p50.toFixed(1)}, p95 ${page.p95.toFixed(1)} (one frame is 16.7); dragging: ${page.frames.toFixed(0)} frames a second`);
console.log(`cold start to first dots, milliseconds: ${page.start.toFixed(0)}`);
// One thing is timed at a time, so anything above 1 is somebody else's.
const others = loadavg()[0] - 1;
if (others > availableParallelism() / 2) console.log(`This computer was busy with other work (about ${others.toFixed(1)} more at once): run this again when it is not, before trusting a ratio.`);
