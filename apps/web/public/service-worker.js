// Keeps the ticket page, and nothing else, for when there is no network. No answer of the API and no address with
// a secret is ever stored: the ticket's own data lives in the page's storage, under a hash.
const CACHE = 'ticket-page-1';
const PAGE = '/ticket';

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOtherCaches().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data?.type === 'keep') event.waitUntil(keep(event.data.files));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && pathname === PAGE)
    event.respondWith(pageFromNetworkFirst(request));
  if (pathname.startsWith('/assets/') || pathname === '/color-scheme.js')
    event.respondWith(keptFirst(request));
});

async function keep(files) {
  const cache = await caches.open(CACHE);
  await Promise.allSettled([PAGE, ...files].map((file) => cache.add(file)));
  const wanted = new Set([PAGE, ...files]);
  for (const request of await cache.keys()) {
    if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
  }
}

async function pageFromNetworkFirst(request) {
  const answer = await fetch(request).catch(() => Response.error());
  if (answer.ok) return answer;
  // Neither a missing network nor a site that is being mended keeps anybody from their ticket.
  const kept = await caches.match(PAGE);
  return kept ?? answer;
}

async function keptFirst(request) {
  const kept = await caches.match(request);
  return kept ?? fetch(request);
}

async function forgetOtherCaches() {
  for (const name of await caches.keys()) {
    if (name !== CACHE) await caches.delete(name);
  }
}
