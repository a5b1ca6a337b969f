// Weighs what is fetched before the first answer shows, and the whole app, and fails above either budget.
// The first answer (the worked example) is in the page itself, made while building: it shows as soon as the page and its
// style sheet are here; its links and the way out work. The whole app follows, and takes the page over.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const FIRST_ANSWER_BROTLI_BYTES = 240_000;
const WHOLE_APP_BROTLI_BYTES = 890_000;
const folder = process.argv[2] ?? 'dist';
const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
const weigh = (name) => {
  const bytes = readFileSync(`${folder}/${name}`);
  const hint = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes, { params: hint }).length };
};
const add = (sum, size) => ({ raw: sum.raw + size.raw, gzip: sum.gzip + size.gzip, brotli: sum.brotli + size.brotli });
const row = (name, size) => console.log(name.padEnd(34) + kilobytes(size.raw) + kilobytes(size.gzip) + kilobytes(size.brotli));

// What the page itself names, and nothing that is fetched only when it is asked for.
const page = readFileSync(`${folder}/index.html`, 'utf8');
const named = [...page.matchAll(/\s(?:href|src|data-app|data-app-wasm)="\.\/([^"#]+)"/g)].map(([, name]) => name);
if (!named.some((name) => name.endsWith('.wasm'))) throw new Error(`${folder}/index.html names no .wasm file: .ci/size.mjs weighed too little.`);
if (!page.includes('central case')) throw new Error(`${folder}/index.html holds no answer: .ci/finish.mjs did not put the worked example in.`);

console.log('file'.padEnd(34) + '     raw  gzip −9  brotli 11   (kB)');
let [first, whole] = [{ raw: 0, gzip: 0, brotli: 0 }, { raw: 0, gzip: 0, brotli: 0 }];
for (const name of [...new Set(['index.html', ...named])].sort()) {
  const size = weigh(name);
  row(name, size);
  whole = add(whole, size);
  if (name === 'index.html' || name.endsWith('.css') || name === 'early.js') first = add(first, size);
}
const [, evidence] = page.match(/<meta name="evidence" content="\.\/([^"]+)"/) ?? [];
if (!evidence) throw new Error(`${folder}/index.html names no evidence: .ci/finish.mjs did not write it.`);
row('before the first answer shows', first);
row('the whole app', whole);
row('evidence, fetched when asked for', weigh(evidence));
const parts = [...page.matchAll(/data-workbook(?:-wasm)?="\.\/([^"]+)"/g)].map(([, name]) => name);
if (parts.length !== 2) throw new Error(`${folder}/index.html does not name both files of the workbook: .ci/finish.mjs and Trunk.toml disagree.`);
if (parts.some((name) => named.includes(name))) throw new Error('The workbook is fetched at the start, and should be only when it is asked for.');
row('workbook, fetched when asked for', parts.map(weigh).reduce(add));
for (const [what, size, budget] of [['What comes before the first answer', first, FIRST_ANSWER_BROTLI_BYTES], ['The whole app', whole, WHOLE_APP_BROTLI_BYTES]]) {
  if (size.brotli > budget) {
    console.error(`${what} is ${size.brotli} bytes after brotli, and at most ${budget} are allowed: make it smaller.`);
    process.exitCode = 1;
  }
}
