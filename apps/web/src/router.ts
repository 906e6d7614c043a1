import { createRoute, createRouter, redirect } from '@tanstack/react-router';

import { NotFound } from './components/not-found.tsx';
import { PageBroken } from './components/page-broken.tsx';
import { parseSearch, stringifySearch } from './lib/search-params.ts';
import type { adminRoutes, entranceRoutes } from './routes/admin/index.ts';
import { doorRoutes } from './routes/door.ts';
import { rootRoute } from './routes/root.ts';
import { siteRoutes } from './routes/site.ts';

const options = {
  parseSearch,
  stringifySearch,
  // Whatever a route does not declare is dropped from the address.
  search: { strict: true },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: PageBroken,
} as const;

/** A visitor's document does not know the pages of the back office: going there loads another one. */
const elsewhereRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin',
  beforeLoad: ({ preload, location: { href } }) => {
    if (!preload) throw redirect({ href, reloadDocument: true });
  },
});

const deeperRoute = createRoute({ getParentRoute: () => elsewhereRoute, path: '$' });

/** The router of this document: of everything when it was opened in the back office, else of the public site and the door. */
export async function startRouter() {
  if (!/^\/admin(?:\/|$)/.test(location.pathname)) {
    const elsewhere = elsewhereRoute.addChildren([deeperRoute]);
    const routeTree = rootRoute.addChildren([siteRoutes, doorRoutes, elsewhere]);
    return createRouter({ ...options, routeTree });
  }
  const admin = await import('./routes/admin/index.ts');
  return wholeRouter(admin);
}

interface BackOffice {
  adminRoutes: typeof adminRoutes;
  entranceRoutes: typeof entranceRoutes;
}

function wholeRouter({ adminRoutes: admin, entranceRoutes: entrance }: BackOffice) {
  const routeTree = rootRoute.addChildren([siteRoutes, doorRoutes, admin, entrance]);
  return createRouter({ ...options, routeTree });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof wholeRouter>;
  }
}
