let isAsked = false;

/** Has the service worker keep the files this page was made of, so that the ticket opens without a network. */
export function keepPageOffline() {
  if (isAsked || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  isAsked = true;
  void register().catch(() => {
    // Without it the ticket still works while there is a network.
    isAsked = false;
  });
}

async function register() {
  await navigator.serviceWorker.register('/service-worker.js');
  const { active } = await navigator.serviceWorker.ready;
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && isPageFile(pathname))
    .map(({ pathname }) => pathname);
  active?.postMessage({ type: 'keep', files: [...new Set(files)] }, []);
}

const isPageFile = (pathname: string) =>
  pathname.startsWith('/assets/') || pathname === '/color-scheme.js';
