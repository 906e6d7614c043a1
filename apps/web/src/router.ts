import { createRouter } from '@tanstack/react-router';

import { NotFound } from './components/not-found.tsx';
import { PageBroken } from './components/page-broken.tsx';
import { parseSearch, stringifySearch } from './lib/search-params.ts';
import { adminRoutes } from './routes/admin/index.ts';
import { doorRoutes } from './routes/door.ts';
import { rootRoute } from './routes/root.ts';
import { siteRoutes } from './routes/site.ts';

export const router = createRouter({
  routeTree: rootRoute.addChildren([siteRoutes, doorRoutes, adminRoutes]),
  parseSearch,
  stringifySearch,
  // Whatever a route does not declare is dropped from the address.
  search: { strict: true },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: PageBroken,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
