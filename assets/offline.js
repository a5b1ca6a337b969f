// Keeps this build on the device, where the browser can, and offers a newer one. What it knows stands on the root element
// (`data-offline`, `data-update`), and `offline-changed` says that it is another. Nothing is loaded again unasked.
const root = document.documentElement;
const tell = (what, state) => {
  if (root.dataset[what] === state) return;
  root.dataset[what] = state;
  dispatchEvent(new CustomEvent('offline-changed'));
};

async function isWhole(worker) {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((done) => { port1.onmessage = ({ data }) => done(data); });
  worker.postMessage('is it whole', [port2]);
  return answer;
}

/** Registers the worker of this build, and says how far it is. */
export async function keepWhole() {
  const workers = navigator.serviceWorker;
  if (!workers) { tell('offline', 'cannot'); return; }
  const [worker, how] = [new URL('service-worker.js', document.baseURI), { updateViaCache: 'none' }];
  tell('offline', 'getting-ready');
  let asked = false;
  let controlled = Boolean(workers.controller);
  workers.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (controlled) tell('update', 'elsewhere'); // another tab put it in place: this one goes on with what it has
    controlled = true;
  });
  let registration;
  try {
    globalThis.ledger.registering = workers.register(worker, how); // early.js waits for it before it takes the copy away
    registration = await globalThis.ledger.registering;
    if (!registration) { tell('offline', 'cannot'); return; }
  } catch (problem) {
    // A copy that is there already serves on, though the server cannot be reached.
    registration = await workers.getRegistration().catch(() => undefined);
    if (!registration?.active) { tell('offline', problem.name === 'SecurityError' ? 'cannot' : 'not-yet'); return; }
  }
  addEventListener('apply-update', () => {
    asked = true;
    if (registration.waiting) registration.waiting.postMessage('apply'); else location.reload();
  });
  const look = async () => {
    if (registration.waiting && workers.controller && root.dataset.update !== 'elsewhere') tell('update', 'waiting');
    if (registration.active) tell('offline', await isWhole(registration.active) ? 'ready' : 'not-yet');
    else if (!registration.installing && !registration.waiting) tell('offline', 'not-yet');
  };
  const watch = () => registration.installing?.addEventListener('statechange', look);
  watch();
  registration.addEventListener('updatefound', watch);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {}); // off the network there is nothing newer
  });
  addEventListener('online', () => workers.register(worker, how).then(look, () => {}));
  await look();
}
