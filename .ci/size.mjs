// Weighs everything that is fetched before the first answer shows, and fails above the budget.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const BUDGET_BROTLI_BYTES = 240_000;
const folder = process.argv[2] ?? 'dist';
const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
const sum = { raw: 0, gzip: 0, brotli: 0 };

console.log('file'.padEnd(34) + '     raw  gzip −9  brotli 11   (kB)');
// What the page itself names, and nothing that is fetched only when it is asked for.
const page = readFileSync(`${folder}/index.html`, 'utf8');
const named = [...page.matchAll(/\s(?:href|src|data-app|data-app-wasm)="\.\/([^"#]+)"/g)].map(([, name]) => name);
if (!named.some((name) => name.endsWith('.wasm'))) throw new Error(`${folder}/index.html names no .wasm file: .ci/size.mjs weighed too little.`);
for (const name of [...new Set(['index.html', ...named])].sort()) {
  const bytes = readFileSync(`${folder}/${name}`);
  const size = {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length,
  };
  for (const kind of Object.keys(sum)) sum[kind] += size[kind];
  console.log(name.padEnd(34) + kilobytes(size.raw) + kilobytes(size.gzip) + kilobytes(size.brotli));
}
console.log('first load'.padEnd(34) + kilobytes(sum.raw) + kilobytes(sum.gzip) + kilobytes(sum.brotli));
if (sum.brotli > BUDGET_BROTLI_BYTES) {
  console.error(`The first load is ${sum.brotli} bytes after brotli, and at most ${BUDGET_BROTLI_BYTES} are allowed: make it smaller.`);
  process.exit(1);
}
