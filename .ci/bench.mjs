// Times the same work in the built page and prints it beside the native figures.
import { readFileSync } from 'node:fs';
import { launch } from '../tests/page/harness.mjs';

const rows = (text) => text.trim().split('\n').map((line) => JSON.parse(line));
const native = rows(readFileSync(process.argv[2], 'utf8'));
const browser = await launch();
let wasm = [];
try {
  const page = await browser.open('#/method');
  const said = await page.evaluate(() => globalThis.ledger?.bench?.());
  if (said) wasm = rows(said);
  else console.error('The page does not offer ledger.bench(), so only native figures follow.');
} finally {
  await browser.close();
}

console.log('microseconds each, middle of nine timings'.padEnd(56) + 'native'.padStart(10) + 'wasm'.padStart(10) + 'wasm/native'.padStart(13));
for (const { what, microseconds } of native) {
  const other = wasm.find((row) => row.what === what)?.microseconds ?? NaN;
  console.log(what.padEnd(56) + microseconds.toFixed(1).padStart(10) + other.toFixed(1).padStart(10) + (other / microseconds).toFixed(2).padStart(13));
}
