import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { adminRoute } from './admin-root.ts';

const dashboardRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./dashboard-page.tsx'), 'DashboardPage'),
});

export const dashboardRoutes = [dashboardRoute] as const;
