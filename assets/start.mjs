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
};

// The page was built with the start page in it: somebody who opens another address should not see that first.
if (!script.dataset.build) document.documentElement.dataset.offline = 'cannot'; // a build for trying out
const place = document.getElementById('app');
if (!['', '#', '#/'].includes(location.hash)) place.querySelector('main')?.replaceChildren();
place.querySelector('.exit')?.addEventListener('click', () => {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('prevention-ledger')) localStorage.removeItem(key);
  } catch { /* a storage that is switched off holds nothing of ours */ }
  navigator.serviceWorker?.controller?.postMessage('leave nothing');
  location.replace('about:blank');
});

try {
  const app = await import(url('app'));
  await app.default({ module_or_path: url('appWasm') });
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
