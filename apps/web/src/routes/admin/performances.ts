import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { FILTERS, SORTS } from '../../features/admin-performances/list-shape.ts';
import { listSearch } from '../../lib/admin/list-search.ts';
import { adminRoute } from './admin-root.ts';

const performancesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/performances',
  validateSearch: listSearch({ sorts: SORTS, filters: FILTERS }),
  component: lazyRouteComponent(() => import('./performances-page.tsx'), 'PerformancesPage'),
});

const newPerformancesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/performances/new',
  component: lazyRouteComponent(() => import('./performances-new-page.tsx'), 'NewPerformancesPage'),
});

const performanceRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/performances/$id',
  component: lazyRouteComponent(() => import('./performance-page.tsx'), 'AdminPerformancePage'),
});

export const performancesRoutes = [
  performancesRoute,
  newPerformancesRoute,
  performanceRoute,
] as const;
