// Last step of `.ci/build.sh`: the start page with its worked example already answered, one style sheet in place of many,
// the content policy, and a check that all of it took.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorker } from './offline.mjs';

if (!process.env.FINISH) process.exit(0); // live reload needs an inline script

const folder = process.env.TRUNK_STAGING_DIR;
const path = join(folder, 'index.html');
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; "
  + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

function replaced(text, before, after) {
  const changed = text.replace(before, after);
  if (changed === text) throw new Error(`The built page does not hold ${before}: .ci/finish.mjs and index.html disagree.`);
  return changed;
}

let page = readFileSync(path, 'utf8');

// The answer shows as soon as this page is here, while the app is still on its way. Until it is here, links and the way out work
// (early.js), and everything else is inert: what cannot answer does not look as if it could.
const prerender = (...asked) => execFileSync('cargo', ['run', '--quiet', '--offline', '--locked', '--bin', 'prerender', ...asked], { maxBuffer: 1e8 });
const start = prerender().toString('utf8').trim();
if (!start.includes('<h1')) throw new Error('The start page was not rendered: src/bin/prerender.rs printed no heading.');
const [starting] = page.match(/<p class="starting"[^]*?<\/p>/) ?? [];
if (!starting) throw new Error('index.html does not say that the app is starting: .ci/finish.mjs looks for it.');
const quiet = replaced(start, /<(button|input|select|textarea|label) /g, '<$1 inert ');
const waiting = replaced(quiet, /<main id="main"([^>]*)>/, (_, rest) => `<main id="main" data-early${rest}>${starting.replace('<p ', '<p hidden role="status" ')}`);
page = replaced(page, /<div id="app">.*?<\/div>/s, () => `<div id="app">${waiting}</div>`);

// What is said of the programmes and never calculated with: fetched after the first answer shows.
const evidence = prerender('evidence');
if (evidence.length < 10_000) throw new Error('The evidence was not written: src/bin/prerender.rs printed next to nothing.');
const evidenceName = `evidence-${createHash('sha256').update(evidence).digest('hex').slice(0, 12)}.bin`;
writeFileSync(join(folder, evidenceName), evidence);
page = replaced(page, '<meta name="referrer"', `<meta name="evidence" content="./${evidenceName}">\n<meta name="referrer"`);

// What every number, and the people of every area, were in each release of the evidence: fetched when something made with another one is opened.
const blocks = (kind, from) => readdirSync(from).filter((file) => file.endsWith('.csv')).sort()
  .map((file) => `${kind},${file.replace('.csv', '')}\n${readFileSync(join(from, file), 'utf8')}`).join('');
const releases = blocks('release', 'data/releases') + blocks('counts', 'data/releases/counts');
if (!releases.includes(',')) throw new Error('data/releases holds no release: tests/it/releases.rs writes today’s.');
const releasesName = `releases-${createHash('sha256').update(releases).digest('hex').slice(0, 12)}.csv`;
writeFileSync(join(folder, releasesName), releases);
page = replaced(page, '<meta name="referrer"', `<meta name="releases" content="./${releasesName}">\n<meta name="referrer"`);

const sheets = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"[^>]*>/g)];
if (sheets.length < 2) throw new Error('The built page has no style sheets to join.');
const joined = sheets.map(([, href]) => readFileSync(join(folder, href), 'utf8')).join('\n')
  .replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, '\n').trim();
const name = `ledger-${createHash('sha256').update(joined).digest('hex').slice(0, 12)}.css`;
writeFileSync(join(folder, name), joined);
sheets.forEach(([whole, href], at) => {
  page = replaced(page, whole, at === 0 ? `<link rel="stylesheet" href="./${name}">` : '');
  rmSync(join(folder, href));
});

// Trunk leaves these two without a hash in their names. They are fetched only when a workbook is asked for.
for (const part of ['workbook.js', 'workbook_bg.wasm']) {
  const bytes = readFileSync(join(folder, part));
  const named = part.replace('.', `-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.`);
  renameSync(join(folder, part), join(folder, named));
  page = replaced(page, `./${part}"`, `./${named}"`);
}

page = replaced(page, '<meta charset="utf-8">', `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">`);
if (/<script(?![^>]*\ssrc=)/.test(page)) throw new Error('The built page holds an inline script, which the content policy refuses.');
if (/\sstyle=/.test(page)) throw new Error('The built page holds an inline style, which the content policy refuses.');
if (/(?:src|href)="(?:https?:)?\/\//.test(page)) throw new Error('The built page names another address.');
writeFileSync(path, page.replace(/\n\s*\n+/g, '\n'));
writeWorker(folder);
