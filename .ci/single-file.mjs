// Puts a built page into one file that opens from disk with no network: its scripts and styles stand in the page, and what is
// fetched otherwise (the two parts in WebAssembly, the evidence, the releases) as gzip in base64, which the browser unpacks.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const MOST_BYTES = 2_720_000;
const [dist, made] = process.argv.slice(2);
const page = readFileSync(join(dist, 'index.html'), 'utf8');
const named = (pattern) => {
  const [, name] = page.match(pattern) ?? [];
  if (!name) throw new Error(`${dist}/index.html does not name ${pattern}: .ci/finish.mjs and .ci/single-file.mjs disagree.`);
  return name;
};
const text = (name) => readFileSync(join(dist, name), 'utf8');
const script = (name) => named(new RegExp(`data-${name}="\\./([^"]+)"`));
const fetched = (name) => named(new RegExp(`<meta name="${name}" content="\\./([^"]+)"`));
const hashes = { script: [], style: [] };
const inline = (kind, open, content) => {
  if (content.includes(`</${kind}`)) throw new Error(`A ${kind} would end its own element.`);
  hashes[kind].push(`'sha256-${createHash('sha256').update(content).digest('base64')}'`);
  return `<${kind}${open}>${content}</${kind}>`;
};

const packed = Object.entries({ app: script('app-wasm'), workbook: script('workbook-wasm'), evidence: fetched('evidence'), releases: fetched('releases') })
  .map(([id, name]) => `<script type="text/plain" id="packed-${id}">${gzipSync(readFileSync(join(dist, name)), { level: 9 }).toString('base64')}</script>`);
// Modules keep their names to themselves and run in order, each before the next and all after the page has been read.
const modules = [
  `${text(script('workbook'))}\nledger.part = { start: __wbg_init, workbook, bestMix };`,
  `${text(script('app'))}\nawait ledger.start(__wbg_init);`,
].map((code) => inline('script', ' type="module"', code));
// Classic scripts of the page, such as the way out, stay what they are.
const classic = [...page.matchAll(/<script src="\.\/([^"]+)"[^>]*><\/script>/g)].map(([, name]) => inline('script', '', text(name)));
const start = inline('script', '', readFileSync('assets/one-file.js', 'utf8'));
const style = inline('style', '', text(named(/<link rel="stylesheet" href="\.\/([^"]+)"/)));
const icon = readFileSync(join(dist, named(/<link rel="icon" href="\.\/([^"]+)"/))).toString('base64');
const policy = `default-src 'none'; script-src 'wasm-unsafe-eval' ${hashes.script.join(' ')}; style-src ${hashes.style.join(' ')}; `
  + "img-src data: blob:; connect-src blob:; base-uri 'none'; form-action 'none'";
const kept = [...page.matchAll(/<meta name="(?!evidence|releases)[^>]*>|<title>[^<]*<\/title>/g)].map(([tag]) => tag).join('\n');
const [body] = page.match(/(?<=<body[^>]*>)[^]*?(?=<script|<\/body>)/) ?? [];
const starting = '<main id="main"><p class="starting" role="status">Prevention Ledger is starting.</p></main>';
// Whoever opens an address inside the file should not see the start page first.
const waiting = body?.replace(/<main [^]*<\/main>/, starting);
if (waiting === body) throw new Error(`${dist}/index.html has no place for the app.`);
const written = `<!doctype html>
<html lang="en-GB" data-offline="one-file">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${kept}
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
${start}
${style}
${classic.join('\n')}
</head>
<body>
${waiting.trim()}
${packed.join('\n')}
${modules.join('\n')}
<p id="end" hidden></p>
</body>
</html>
`;
writeFileSync(made, written);
const bytes = Buffer.byteLength(written);
console.log(`${made}: ${bytes} bytes`);
if (bytes > MOST_BYTES) {
  console.error(`${made} is ${bytes} bytes, and at most ${MOST_BYTES} are allowed: make it smaller.`);
  process.exitCode = 1;
}
