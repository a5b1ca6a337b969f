// Writes the worker that keeps the whole build on the device, with the list of everything in the folder, and has the page
// register it. The last thing that is done to a release.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WORKER = 'service-worker.js';
const sum = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Writes the worker of a built folder. */
export function writeWorker(folder) {
  const path = join(folder, 'index.html');
  const template = readFileSync(`assets/${WORKER}`, 'utf8');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .filter((name) => name !== WORKER && name !== 'index.html').sort();
  const sums = () => Object.fromEntries([['./', sum(readFileSync(path))], ...files.map((name) => [`./${name}`, sum(readFileSync(join(folder, name)))])]);
  const build = sum(JSON.stringify(sums()) + template).slice(0, 12);
  const page = readFileSync(path, 'utf8');
  const named = page.replace('<script type="module" src="./start.js"', `$& data-build="${build}"`);
  if (named === page) throw new Error('The built page does not start by start.js: .ci/offline.mjs and Trunk.toml disagree.');
  writeFileSync(path, named);
  const written = template.replace("const BUILD = '';", `const BUILD = '${build}';`).replace('const FILES = {};', `const FILES = ${JSON.stringify(sums(), null, 1)};`);
  if (!written.includes(build) || written.includes('FILES = {}')) throw new Error(`assets/${WORKER} has no place for the list of files.`);
  writeFileSync(join(folder, WORKER), written);
}
