// The words in another language: a copy of the project, in which every sentence a user reads is translated, to be built like
// the project itself. The page in English is not touched by any of it.
//   node .ci/language.mjs catalogue      brings languages/cy.csv up to date: file, English, Welsh; keeps what is translated
//   node .ci/language.mjs cy             writes target/language/cy, what is not translated in English
//   node .ci/language.mjs pseudo         writes target/language/pseudo, every letter accented: what is left plain is not from the words
//   node .ci/language.mjs keys           lists the literals taken for keys and not for texts
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where sentences live that a user reads. Everything else draws them. */
const TEXTS = ['src/words', 'src/places/area.rs', 'src/places/join_refused.rs', 'src/places/name_refused.rs', 'src/places/typed_fault.rs', 'src/evidence'];
/** Not in the page: what the command says, and what is written for other programs to read. */
const APART = ['src/words/appraise.rs', 'src/words/language.rs'];
const CATALOGUE = 'languages/cy.csv';
/** Names of places in Welsh, as ISO 3166-2 has them (read in the package iso-codes 4.15.0), where ours for search agrees. */
const PLACES = 'languages/places-cy.csv';
const AREAS = 'data/areas.csv';

const filesOf = (path) => (statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesOf(join(path, name))) : [path]).filter((file) => file.endsWith('.rs'));
const textFiles = () => TEXTS.flatMap(filesOf).filter((file) => !APART.includes(file)).sort();

/** Every string literal of a Rust source: where it stands, what is in it, and whether it stands in an attribute. */
export function literals(source) {
  const found = [];
  let at = 0;
  let attribute = null; // where the present one begins, and how many brackets are open in it
  while (at < source.length) {
    const rest = source.slice(at, at + 2);
    const letter = source[at];
    if (rest === '//') {
      at = source.indexOf('\n', at);
      if (at < 0) break;
    } else if (rest === '/*') {
      at = source.indexOf('*/', at) + 2;
    } else if (/^r#*"/.test(source.slice(at, at + 8)) && !/\w/.test(source[at - 1] ?? '')) {
      const [open] = /^r#*"/.exec(source.slice(at, at + 8));
      const close = `"${'#'.repeat(open.length - 2)}`;
      at = source.indexOf(close, at + open.length) + close.length;
    } else if (letter === '"') {
      let end = at + 1;
      while (source[end] !== '"') end += source[end] === '\\' ? 2 : 1;
      found.push({ start: at, end: end + 1, text: source.slice(at + 1, end), attribute: attribute && source.slice(attribute.from, at) });
      at = end + 1;
    } else if (letter === "'") {
      const character = /^'(?:\\(?:u\{[0-9a-f]+\}|x[0-9a-f]{2}|.)|[^'\\])'/iu.exec(source.slice(at, at + 12));
      at += character ? character[0].length : 1; // or a lifetime
    } else {
      if (rest === '#[' || rest === '#!') attribute ??= { from: at, open: 0 };
      if (attribute && letter === '[') attribute.open += 1;
      if (attribute && letter === ']' && (attribute.open -= 1) === 0) attribute = null;
      at += 1;
    }
  }
  return found;
}

const ASKS = /(?:\.(?:starts_with|ends_with|strip_prefix|strip_suffix|trim_start_matches|trim_end_matches|contains|contains_key|split|rsplit|split_once|rsplit_once|find|rfind|replace|get|parameter|programme|expect)|env!|include_str!|include_bytes!|panic!|matches!|assert!|term)\(\s*$/;
const PLACEHOLDER = /\{\{|\}\}|\{[^{}]*\}/g;

/** Whether a literal is compared or looked up, and so is no text. */
function isKey(source, { start, end, text, attribute }) {
  if (attribute !== null) return !attribute.startsWith('#[error(');
  const plain = text.replace(PLACEHOLDER, '').replace(/\\u\{[0-9a-f]+\}|\\./gi, ' ');
  if (!/[A-Za-z]/.test(plain)) return true;
  if (/^(?:#\/|https?:|tel:|mailto:)/.test(text)) return true;
  if (/^[a-z0-9]*(?:[-_.][a-z0-9]+)+$/.test(plain.trim()) && !/ /.test(text)) return true;
  const before = source.slice(Math.max(0, start - 200), start);
  const after = source.slice(end, end + 400);
  if (/[bc]$/.test(before) && !/\w[bc]$/.test(before)) return true;
  if (ASKS.test(before) || /[=!]=\s*$/.test(before) || /^\s*[=!]=[^>]/.test(after)) return true;
  // A pattern: itself, or what holds it, is followed by an arrow, a guard or another pattern.
  if (/^(?:\s*\|\s*"(?:[^"\\]|\\.)*")*[\s)]*(?:=>|\bif\b)/.test(after)) return true;
  if (/^\s*(?:,\s*(?:"(?:[^"\\]|\\.)*"|_|[a-z_]+|Some\([^)]*\)|None|true|false)\s*)+\)\s*(?:=>|if\b|\|[^|])/.test(after)) return true;
  if (/^\s*(?:,\s*"[^"]*"\s*)*\]\s*\.(?:contains|iter\(\)\.(?:any|position))/.test(after)) return true;
  return false;
}

/** Forms of one word or phrase for different numbers: `plural(n, &["case", "cases"])`. */
const PLURAL = /\bplural\([^;{}]*?&\[((?:\s*"(?:[^"\\]|\\.)*"\s*,?)+)\]/g;

/** Where only whole sentences are read by a user: the rest names fields. */
const isSentences = (file) => file.startsWith('src/evidence');

/** The texts of a source in their order, forms of one word together, divided by a bar. */
export function textsOf(source, sentencesAlone = false) {
  const groups = [...source.matchAll(PLURAL)].map((match) => ({ start: match.index + match[0].length - 1 - match[1].length, end: match.index + match[0].length - 1 }));
  const texts = [];
  for (const literal of literals(source)) {
    const group = groups.find(({ start, end }) => literal.start >= start && literal.end <= end);
    if (group) {
      const known = texts.find((one) => one.start === group.start);
      if (known) known.text += `|${literal.text}`;
      else texts.push({ ...group, text: literal.text, isPlural: true });
    } else if (!isKey(source, literal) && (!sentencesAlone || / .*[.”]$/.test(literal.text))) {
      texts.push({ ...literal, isPlural: false });
    }
  }
  return texts;
}

/** What the page says before the app is there: in paragraphs, in a heading and in its description. */
const PAGE = 'index.html';
const PAGE_TEXT = /(<(?:p|h1)\b[^>]*>|name="description" content=")([^<"]+)/g;

const ACCENTED = Object.fromEntries([...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => [letter, [...'áƀćďéƒĝĥíĵķĺɱñóþɋŕšţúṽŵẋýž'][at]]));
const accented = (letter) => ACCENTED[letter] ?? ACCENTED[letter.toLowerCase()].toUpperCase();

/** A text with every letter accented: what is filled in, escapes, markup and addresses stay. */
export function pseudo(text) {
  return text.replace(/\{\{|\}\}|\{[^{}]*\}|\\u\{[0-9a-f]+\}|\\.|<\/?[a-z][^>]*>|#\/[\w/?=&-]*|([A-Za-z])/gi, (whole, letter) => (letter ? accented(letter) : whole));
}

/** What is filled into a text, in an order that does not hang on where it stands. */
function filledIn(text) {
  let next = 0;
  return [...text.matchAll(/\{(?!\{)([^{}:]*)(:[^{}]*)?\}/g)].map(([, name, how]) => `${name || next++}${how ?? ''}`).sort().join(' ');
}

function rows(path) {
  if (!existsSync(path)) return [];
  const cells = [...readFileSync(path, 'utf8').matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)];
  const out = [[]];
  for (const [, quoted, plain, end] of cells) {
    out.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') out.push([]);
  }
  return out.filter((row) => row.length === 3).slice(1);
}

const cell = (text) => `"${text.replaceAll('"', '""')}"`;

function catalogue() {
  const known = new Map(rows(CATALOGUE).map(([file, english, welsh]) => [`${file}\n${english}`, welsh]));
  const lines = textFiles().flatMap((file) => [...new Set(textsOf(readFileSync(file, 'utf8'), isSentences(file)).map(({ text }) => text))]
    .map((text) => [file, text, known.get(`${file}\n${text}`) ?? '']));
  for (const [, , text] of readFileSync(PAGE, 'utf8').matchAll(PAGE_TEXT)) lines.push([PAGE, text, known.get(`${PAGE}\n${text}`) ?? '']);
  mkdirSync(dirname(CATALOGUE), { recursive: true });
  writeFileSync(CATALOGUE, `file,english,welsh\n${lines.map((row) => row.map(cell).join(',')).join('\n')}\n`);
  return lines;
}

/** The texts of a translation, each checked to fill in what the English does; what is not translated stays English. */
export function translatorOf(lines) {
  const known = new Map(lines.map(([file, english, welsh]) => [`${file}\n${english}`, welsh]));
  return (file, text) => {
    const said = known.get(`${file}\n${text}`);
    if (!said) return text;
    const lost = said.split('|').find((form) => filledIn(form) !== filledIn(text.split('|')[0]));
    if (lost !== undefined) throw new Error(`${CATALOGUE}: ${file}: “${text}”: the translation “${lost}” does not fill in the same things. Keep every {…} of the English.`);
    return said;
  };
}

const translator = (language) => (language === 'pseudo' ? (_, text) => pseudo(text) : translatorOf(rows(CATALOGUE)));

/** Every text of a source, translated. */
export function translated(file, source, translate) {
  let out = source;
  for (const { start, end, text, isPlural } of textsOf(source, isSentences(file)).reverse()) {
    const said = translate(file, text);
    const literal = isPlural ? said.split('|').map((form) => `"${form}"`).join(', ') : `"${said}"`;
    out = out.slice(0, start) + literal + out.slice(end);
  }
  return out;
}

/** The table of areas with the Welsh name in front; the English one is still found by search. */
function areasInWelsh() {
  const welsh = new Map(rows(PLACES).map(([code, name]) => [code, name]));
  return readFileSync(AREAS, 'utf8').replace(/^(W\d+),([^,"]*),([^,"]*),/gm, (whole, code, name, also) => {
    if (!welsh.has(code)) return whole;
    const others = [name, ...also.split('; ').filter((one) => one && one !== welsh.get(code))];
    return `${code},${welsh.get(code)},${others.join('; ')},`;
  });
}

function copy(language) {
  const to = join('target/language', language);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync('.')) {
    if (['.git', 'dist', 'src', 'target', PAGE].includes(name)) continue;
    symlinkSync(resolve(name), join(to, name));
  }
  if (language === 'cy') {
    rmSync(join(to, 'data'));
    mkdirSync(join(to, 'data'));
    for (const name of readdirSync('data')) if (join('data', name) !== AREAS) symlinkSync(resolve('data', name), join(to, 'data', name));
    writeFileSync(join(to, AREAS), areasInWelsh());
  }
  const translate = translator(language);
  const page = readFileSync(PAGE, 'utf8').replace(PAGE_TEXT, (_, before, text) => before + translate(PAGE, text));
  writeFileSync(join(to, PAGE), language === 'cy' ? page.replace('lang="en-GB"', 'lang="cy"') : page);
  const texts = new Set(textFiles());
  for (const file of filesOf('src')) {
    const source = readFileSync(file, 'utf8');
    mkdirSync(dirname(join(to, file)), { recursive: true });
    writeFileSync(join(to, file), texts.has(file) ? translated(file, source, translate) : source);
  }
  return to;
}

const [, script, what] = process.argv;
if (script === new URL(import.meta.url).pathname) {
  if (what === 'catalogue') console.log(`${CATALOGUE}: ${catalogue().length} texts.`);
  else if (what === 'cy' || what === 'pseudo') console.log(copy(what));
  else if (what === 'keys') {
    for (const file of textFiles()) {
      const source = readFileSync(file, 'utf8');
      for (const literal of literals(source)) if (literal.attribute === null && /[A-Za-z]/.test(literal.text) && isKey(source, literal)) console.log(`${file}: ${literal.text}`);
    }
  } else throw new Error('Say what is wanted: catalogue, cy, pseudo or keys.');
}
