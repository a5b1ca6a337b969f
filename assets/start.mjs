// Starts the app. A file of its own, so that the content policy can refuse every inline script.
const script = document.querySelector('script[data-app]');
const url = (name) => new URL(script.dataset[name], document.baseURI).href;
let tries = 0;
let part;
// The part that writes workbooks and solves is fetched when it is first asked for. A fetch that failed is not remembered.
const fetched = async () => {
  if (!part) {
    const coming = await import(url('workbook') + (tries++ === 0 ? '' : `?try=${tries}`));
    await coming.default({ module_or_path: url('workbookWasm') });
    part = coming;
  }
  return part;
};
globalThis.ledger = {
  makeWorkbook: async (scenario) => (await fetched()).workbook(scenario),
  bestMix: async (scenario, tried) => (await fetched()).bestMix(scenario, tried),
  mixScenario: async (scenario) => (await fetched()).mixScenario(scenario),
};

// The page was built with the start page in it: somebody who opens another address should not see that first.
if (!script.dataset.build) document.documentElement.dataset.offline = 'cannot'; // a build for trying out
const place = document.getElementById('app');
const early = place.querySelector('main[data-early]');
const wait = (alone) => {
  const note = early?.querySelector('.starting');
  if (!note) return;
  if (alone) early.replaceChildren(note);
  note.hidden = false;
};
if (!['', '#', '#/'].includes(location.hash)) wait(true);

// The page answers before the app is here: what is pressed, typed, picked and has the focus is kept, and handed over to it.
const like = (one) => (one.id ? [`#${one.id}`, '', 0] : [one.localName, one.textContent, [...place.querySelectorAll(one.localName)]
  .filter((other) => !other.id && other.textContent === one.textContent).indexOf(one)]);
const found = ([selector, text, nth]) => [...place.querySelectorAll(selector)].filter((other) => !text || (!other.id && other.textContent === text))[nth];
const kept = { moved: false };
const heard = new AbortController();
const hear = (what, then, on = place) => on.addEventListener(what, then, { signal: heard.signal });
if (early) {
  hear('click', (event) => {
    const button = event.target.closest('button:not(.exit, :disabled)');
    if (button) { kept.pressed = like(button); wait(false); }
  });
  hear('input', ({ target }) => { if (target.type === 'text') wait(false); });
  hear('change', ({ target }) => { if (target.type === 'file') wait(false); });
  hear('hashchange', () => { if (location.hash.startsWith('#/')) { kept.moved = true; wait(true); } }, window);
}
// A server that does not know what wasm is sends it as something else, which cannot be compiled as it comes.
const compiled = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const isNamed = response.headers.get('content-type')?.startsWith('application/wasm');
  return isNamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
};
const handOver = async (typed, files, focus, scrolled) => {
  await new Promise((drawn) => { setTimeout(drawn); });
  if (kept.moved) {
    document.getElementById('top')?.focus();
    return;
  }
  scrollTo(0, scrolled);
  for (const [id, value] of typed) {
    const box = document.getElementById(id);
    if (!box) continue;
    box.value = value;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  if (focus) found(focus)?.focus({ preventScroll: true });
  for (const [id, given] of files) {
    const box = document.getElementById(id);
    if (!box) continue;
    const carried = new DataTransfer();
    for (const file of given) carried.items.add(file);
    box.files = carried.files;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  }
  if (kept.pressed) found(kept.pressed)?.click();
};
place.querySelector('.exit')?.addEventListener('click', () => {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('prevention-ledger')) localStorage.removeItem(key);
  } catch { /* a storage that is switched off holds nothing of ours */ }
  navigator.serviceWorker?.controller?.postMessage('leave nothing');
  location.replace('about:blank');
});

try {
  const app = await import(url('app'));
  // Read at the last moment: the app takes the page's place as soon as it is here.
  const ready = await compiled(url('appWasm'));
  const boxes = [...(early?.querySelectorAll('input') ?? [])];
  const typed = boxes.filter((box) => box.type === 'text' && box.value).map((box) => [box.id, box.value]);
  const files = boxes.filter((box) => box.type === 'file' && box.files.length > 0).map((box) => [box.id, [...box.files]]);
  const focused = place.contains(document.activeElement) ? like(document.activeElement) : null;
  const scrolled = scrollY;
  heard.abort();
  await app.default({ module_or_path: ready });
  if (early) await handOver(typed, files, focused, scrolled);
  globalThis.ledger.bench = app.bench;
  if (script.dataset.build) import('./offline.mjs').then((part) => part.keepWhole());
} catch (problem) {
  console.error(problem);
  const say = document.createElement('p');
  say.setAttribute('role', 'alert');
  say.textContent =
    'Prevention Ledger could not start. It needs a browser from 2023 or later (Safari 16.4, Chrome, Edge or Firefox of that year), '
    + 'and a whole copy of its files. Update the browser or load the page again.';
  place.replaceChildren(say);
  place.classList.add('problem');
}
