// Puts the whole app into one page: packed, and written as bytes of windows-1252, of which every browser reads all 256 one to one.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

const MOST_BYTES = 1_000_000;
const [work, made] = process.argv.slice(2);
const text = (path) => readFileSync(path, 'utf8');
const hash = (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
const bare = (code) => code.replace(/^\s*\/\/.*\n/gm, '').trim();

const outline = text('index.html');
const css = [...outline.matchAll(/rel="css" href="([^"]+)"/g)].map(([, path]) => text(path)).join('\n')
  .replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, '\n').trim();
const releases = readdirSync('data/releases').filter((file) => file.endsWith('.csv')).sort()
  .map((file) => `release,${file.replace('.csv', '')}\n${text(`data/releases/${file}`)}`).join('');
const app = text(`${work}/app.js`);
const parts = Object.entries({ wasm: readFileSync(`${work}/app.wasm`), app, css, releases, evidence: readFileSync(`${work}/evidence.bin`) })
  .map(([name, part]) => [name, Buffer.from(part)]);
for (const [name, part] of parts) if (part.length < 1000) throw new Error(`${name} is next to nothing: the build is not whole.`);
writeFileSync(`${work}/parts`, Buffer.concat(parts.map(([, part]) => part)));
execFileSync('target/single-file/release/pack', [`${work}/parts`, `${work}/parts.packed`], { stdio: 'inherit' });

// Three bytes may not stand in a page as they are. Every 255 bytes are shifted by whatever number avoids all three.
const BARRED = new Set([0, 13, 60]);
function shifted(bytes) {
  const blocks = [];
  for (let from = 0; from < bytes.length; from += 255) {
    const block = bytes.subarray(from, from + 255);
    let key = 1;
    while (BARRED.has(key) || block.some((byte) => BARRED.has((byte + key) & 255))) if (++key > 255) throw new Error('No number avoids the barred bytes: make the blocks shorter.');
    blocks.push(Buffer.from([key]), Buffer.from(block.map((byte) => (byte + key) & 255)));
  }
  return Buffer.concat(blocks);
}
const sum = (bytes) => bytes.reduce((so_far, byte) => Math.imul(so_far ^ byte, 16_777_619) >>> 0, 2_166_136_261);
const packed = readFileSync(`${work}/parts.packed`);
const unpacker = deflateRawSync(readFileSync(`${work}/unpack.wasm`), { level: 9 });

const facts = { lengths: Object.fromEntries(parts.map(([name, part]) => [name, part.length])), sum: sum(packed), unpackerSum: sum(unpacker) };
const start = bare(text('assets/one-file.js')).replace('const FACTS = {};', `const FACTS = ${JSON.stringify(facts)};`);
if (!start.includes('unpackerSum')) throw new Error('assets/one-file.js has no place for the facts.');
const style = 'body{font:1.125rem/1.5 sans-serif;margin:2rem}';
const policy = `default-src 'none'; script-src 'wasm-unsafe-eval' ${hash(start)} ${hash(app)}; style-src ${hash(style)} ${hash(css)}; `
  + "img-src data: blob:; connect-src blob:; base-uri 'none'; form-action 'none'";
const icon = readFileSync('assets/icon.svg').toString('base64');
const kept = [...outline.matchAll(/<meta name[^>]*>|<title>[^<]*<\/title>/g)].map(([tag]) => tag).join('\n');
const noscript = outline.match(/<noscript>[^]*<\/noscript>/)[0];
const before = `<!doctype html>
<html lang="en-GB" data-offline="one-file">
<head>
<meta charset="windows-1252">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${kept}
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
<style>${style}</style>
</head>
<body>
<div id="app"><p role="status">Prevention Ledger is unpacking. This takes a few seconds.</p></div>
${noscript}
<script>${start}</script>
`;
for (const part of [before, app, css]) if (part !== before && /<\/(script|style)/i.test(part)) throw new Error('A part would end its own element.');
const ascii = (page) => Buffer.from(page.replace(/[^\0-\x7f]/g, (letter) => `&#${letter.codePointAt(0)};`), 'latin1');
if (/[^\0-\x7f]/.test(start)) throw new Error('assets/one-file.js must be written in ASCII: its hash is of its letters.');
writeFileSync(made, Buffer.concat([
  ascii(before), Buffer.from('<script type="text/plain" id="unpacker">'), shifted(unpacker),
  Buffer.from('</script>\n<script type="text/plain" id="packed">'), shifted(packed), Buffer.from('</script>\n</body>\n</html>\n'),
]));
const bytes = statSync(made).size;
for (const [name, part] of parts) console.log(`${name.padEnd(10)} ${String(part.length).padStart(9)} bytes`);
console.log(`${'packed'.padEnd(10)} ${String(packed.length).padStart(9)} bytes\n${made}: ${bytes} bytes`);
if (bytes > MOST_BYTES) {
  console.error(`${made} is ${bytes} bytes, and at most ${MOST_BYTES} are allowed: make it smaller.`);
  process.exitCode = 1;
}
