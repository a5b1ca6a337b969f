// Keeps the whole build on the device, so that the page opens and works with the network off. BUILD and FILES (each with the
// SHA-256 of its bytes) are filled in by .ci/offline.mjs.
const BUILD = '';
const FILES = {};
const OURS = `prevention-ledger ${self.registration.scope} `;
const NAME = OURS + BUILD;
const at = (file) => new URL(file, self.registration.scope).href;

async function whole(response, sum) {
  if (!response.ok) throw new Error(`${response.url} cannot be had (${response.status})`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer()));
  if ([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') !== sum) throw new Error(`${response.url} is of another build`);
  return response;
}

// Whoever has left the page wants no copy of it, however far it is.
const left = new AbortController();
const stopIfLeft = async () => {
  const tabs = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  if (!tabs.some(({ url }) => url.startsWith(self.registration.scope))) left.abort();
  left.signal.throwIfAborted();
};

/** Fetches what is missing. Every file must be of this very build: a server may be in the middle of a change. */
async function complete() {
  left.signal.throwIfAborted();
  const cache = await caches.open(NAME);
  await Promise.all(Object.entries(FILES).map(async ([file, sum]) => {
    if (await cache.match(at(file))) return;
    await cache.put(at(file), await whole(await fetch(at(file), { cache: 'reload', signal: left.signal }), sum));
  }));
}

let installed = Promise.resolve();
self.addEventListener('install', (event) => {
  installed = (async () => {
    await caches.delete(NAME);
    try {
      await stopIfLeft();
      await complete();
      await stopIfLeft();
    } catch (problem) {
      await caches.delete(NAME);
      throw problem;
    }
  })();
  event.waitUntil(installed);
});

// The build before this one stays: a tab that was not loaded again may still ask for its files. Caches are listed by age.
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const ours = (await caches.keys()).filter((name) => name.startsWith(OURS));
  for (const name of ours.slice(0, -2)) if (name !== NAME) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener('message', (event) => event.waitUntil((async () => {
  if (event.data === 'apply') await self.skipWaiting();
  if (event.data === 'is it whole') event.ports[0].postMessage(await complete().then(() => true, () => false));
  if (event.data === 'leave nothing') {
    left.abort();
    await installed.catch(() => {});
    event.ports[0].postMessage('stopped'); // the page takes away what is there
  }
})()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith((async () => {
    const path = new URL(request.url).pathname;
    const wanted = [at('./'), at('index.html')].some((page) => new URL(page).pathname === path) ? at('./') : request;
    const found = await caches.match(wanted, { ignoreSearch: true, cacheName: NAME }) ?? await caches.match(request, { ignoreSearch: true });
    return found ?? fetch(request);
  })());
});
