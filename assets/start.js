// Starts the app. A file of its own, so that the content policy can refuse every inline script. What goes wrong here is said by early.js.
const script = document.querySelector('script[data-app]');
const url = (name) => new URL(script.dataset[name], document.baseURI).href;
// The part that writes workbooks and solves works apart from the page (apart.js): each question is a worker of its own.
const apart = (what, given, tell) => {
  const worker = new Worker(new URL('apart.js', document.baseURI), { type: 'module' });
  const answer = new Promise((resolve, reject) => {
    worker.onerror = reject;
    worker.onmessage = ({ data }) => {
      if ('answer' in data) resolve(data.answer);
      else if (data.problem) reject(new Error(data.problem));
      else tell(data.done, data.of);
    };
    worker.postMessage({ part: url('workbook'), wasm: url('workbookWasm'), what, given });
  });
  const stop = () => worker.terminate();
  answer.then(stop, stop);
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
  mixScenario: (scenario, tell) => solve('mixScenario', [scenario], tell),
  stopSolving: () => solving?.stop(),
};
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
