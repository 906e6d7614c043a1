import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { adminRoute } from './admin-root.ts';

const showsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/shows',
  component: lazyRouteComponent(() => import('./shows-page.tsx'), 'ShowsPage'),
});

export const showsRoutes = [showsRoute] as const;
