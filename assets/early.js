// What works before the app is here, without it, and after it has failed: the way out, and the note that it could not go on. A plain
// script of its own, because a module may be refused and the app may be busy, broken or not there.
(() => {
  const OURS = 'prevention-ledger';
  const on = (what, then) => addEventListener(what, then, true);

  // The way out. What is shown goes at once, then what is kept, then the address.
  let left = false;
  const tabs = window.BroadcastChannel ? new BroadcastChannel(OURS) : null;
  const pause = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });
  const atMost = (milliseconds, work) => Promise.race([Promise.resolve(work).catch(() => {}), pause(milliseconds)]);
  const forgetTexts = (name) => {
    try {
      const storage = window[name];
      for (const key of Object.keys(storage)) if (key.startsWith(OURS)) storage.removeItem(key);
    } catch (refused) { /* a storage that is switched off holds nothing of ours */ }
  };
  const stopped = (worker) => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    worker.postMessage('leave nothing', [port2]);
  });
  const forgetWorker = async () => {
    await atMost(500, window.ledger && window.ledger.registering);
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) return;
    const workers = [registration.installing, registration.waiting, registration.active].filter(Boolean);
    await atMost(500, Promise.all(workers.map(stopped)));
    await registration.unregister();
  };
  const forgetCopies = async () => {
    await forgetWorker().catch(() => {}); // a browser without workers, or one that keeps none here
    for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
  };
  const leave = async (tells) => {
    if (left) return;
    left = true;
    document.documentElement.textContent = '';
    Storage.prototype.setItem = () => {}; // whatever of the app still runs writes nothing
    ['localStorage', 'sessionStorage'].forEach(forgetTexts);
    if (tells && tabs) tabs.postMessage('left');
    await atMost(2000, forgetCopies());
    location.replace('about:blank');
  };
  if (tabs) tabs.onmessage = () => leave(false);
  on('click', (event) => {
    if (!event.target.closest || !event.target.closest('.exit')) return;
    event.stopImmediatePropagation();
    event.preventDefault(); // without this script it is a plain link to a blank page
    leave(true);
  });

  // Shift pressed and let go three times within two seconds, and nothing else between or during.
  const PRESSES = 3;
  const WITHIN = 2000;
  let presses = [];
  let down = null;
  let held = false;
  const startAgain = () => { presses = []; down = null; };
  const alone = (event) => event.key === 'Shift' && !held && !['Control', 'Alt', 'AltGraph', 'Meta'].some((key) => event.getModifierState(key));
  on('keydown', (event) => {
    if (event.repeat && event.key === 'Shift') return;
    if (!alone(event) || down !== null) startAgain();
    else down = event.timeStamp;
  });
  on('keyup', (event) => {
    if (!alone(event) || down === null) { startAgain(); return; }
    presses = [...presses, down].filter((at) => event.timeStamp - at <= WITHIN);
    down = null;
    if (presses.length >= PRESSES) leave(true);
  });
  for (const what of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel']) {
    on(what, (event) => {
      held = event.buttons > 0 && what !== 'pointercancel';
      if (held || what !== 'pointermove') startAgain();
    });
  }
  ['wheel', 'blur'].forEach((what) => on(what, startAgain));

  // An app that cannot start, or has stopped in the middle of its work, must not look alive.
  let exit = null;
  on('DOMContentLoaded', () => { exit = document.querySelector('.exit'); }); // an app that fails takes it away
  const fail = () => {
    if (left) return;
    if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', fail); return; }
    const place = document.getElementById('app');
    exit = document.querySelector('.exit') || exit;
    place.textContent = '';
    place.appendChild(document.importNode(document.getElementById('failed').content, true));
    if (exit) place.firstElementChild.appendChild(exit);
  };
  const isStarting = () => document.readyState === 'loading' || document.querySelector('.starting');
  const isOfApp = (problem) => /wasm/.test(problem && problem.stack);
  on('error', (event) => {
    const isScript = event.target !== window;
    if (isScript ? event.target.matches('script[data-app]') : isStarting() || isOfApp(event.error)) fail();
  });
  on('unhandledrejection', (event) => { if (isStarting() || isOfApp(event.reason)) fail(); });
  if (!('noModule' in HTMLScriptElement.prototype)) on('DOMContentLoaded', fail);
})();
