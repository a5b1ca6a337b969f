// Starts the app. A file of its own, so that the content policy can refuse every inline script. What goes wrong here is said by early.js.
const script = document.querySelector('script[data-app]');
const url = (name) => new URL(script.dataset[name], document.baseURI).href;
// The part that writes workbooks and solves works apart from the page (apart.js), and waits for the next question once it has
// answered one.
let waiting;
const apart = (what, given, tell) => {
  const worker = waiting ?? new Worker(new URL('apart.js', document.baseURI), { type: 'module' });
  waiting = null;
  let isDone = false;
  const stop = () => { if (!isDone) worker.terminate(); };
  const answer = new Promise((resolve, reject) => {
    const fail = (problem) => { stop(); reject(problem); };
    worker.onerror = fail;
    worker.onmessage = ({ data }) => {
      if (data.problem) fail(new Error(data.problem));
      else if (!('answer' in data)) tell(data.done, data.of);
      else {
        isDone = true;
        waiting?.terminate();
        waiting = worker;
        resolve(data.answer);
      }
    };
    worker.postMessage({ part: url('workbook'), wasm: url('workbookWasm'), what, given });
  });
  return { answer, stop };
};
let solving;
const solve = (...asked) => {
  solving?.stop();
  solving = apart(...asked);
  return solving.answer;
};
globalThis.ledger = {
  makeWorkbook: (scenario) => apart('workbook', [scenario]).answer,
  bestMix: (scenario, tried, tell) => solve('bestMix', [scenario, tried], tell),
  stopSolving: () => solving?.stop(),
};
// One tab saves: the one that holds the lock. Another waits for it, or takes it. Where there are no locks, every tab saves.
const LOCK = 'prevention-ledger/work';
let saves = true;
let tellSaves = () => {};
const turn = (now) => {
  if (now === saves) return;
  saves = now;
  tellSaves(now);
};
const held = () => {
  turn(true);
  return new Promise(() => {}); // until the tab is closed, or another takes it
};
let waits = false;
const wait = () => {
  turn(false);
  if (waits) return;
  waits = true;
  navigator.locks.request(LOCK, () => { waits = false; return held(); }).catch(wait);
};
const asked = new Promise((done) => {
  if (!navigator.locks) { done(); return; }
  const first = navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
    if (!lock) wait();
    done();
    return lock && held();
  });
  first.catch((problem) => { if (problem.name === 'AbortError') wait(); else done(); }); // taken, or refused
});
Object.assign(globalThis.ledger, {
  isSavingTab: () => saves,
  onSavingTab: (tell) => { tellSaves = tell; },
  saveHere: () => { navigator.locks.request(LOCK, { steal: true }, held).catch(wait); },
});
if (!script.dataset.build) document.documentElement.dataset.offline = 'cannot'; // a build for trying out

// The page was built with the start page in it, whose links work. Under another address it should not be seen.
const place = document.getElementById('app');
const early = place.querySelector('main[data-early]');
const note = place.querySelector('.starting');
let moved = false;
const showNoteAlone = () => {
  if (early && location.hash.startsWith('#/') && location.hash !== '#/') early.replaceChildren(note);
};
note.hidden = false;
showNoteAlone();
addEventListener('hashchange', () => { moved = true; showNoteAlone(); });

// A server that does not know what wasm is sends it as something else, which cannot be compiled as it comes.
const compiled = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const isNamed = response.headers.get('content-type')?.startsWith('application/wasm');
  return isNamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
};
const app = await import(url('app'));
const ready = await compiled(url('appWasm'));
await asked;
// Read at the last moment: the app takes the page's place as soon as it is here.
const { href, textContent } = document.activeElement;
const scrolled = scrollY;
const wentOn = moved;
await app.default({ module_or_path: ready });
await new Promise((drawn) => { setTimeout(drawn); });
if (wentOn) document.getElementById('top')?.focus();
else if (early) {
  scrollTo(0, scrolled);
  [...place.querySelectorAll('a')].find((link) => link.href === href && link.textContent === textContent)?.focus({ preventScroll: true });
}
globalThis.ledger.bench = app.bench;
if (script.dataset.build) import('./offline.js').then((part) => part.keepWhole());
