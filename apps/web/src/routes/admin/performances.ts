import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { adminRoute } from './admin-root.ts';

const performancesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/performances',
  component: lazyRouteComponent(() => import('./performances-page.tsx'), 'PerformancesPage'),
});

export const performancesRoutes = [performancesRoute] as const;
