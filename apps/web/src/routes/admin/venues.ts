import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { adminRoute } from './admin-root.ts';

const venuesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/venues',
  component: lazyRouteComponent(() => import('./venues-page.tsx'), 'VenuesPage'),
});

export const venuesRoutes = [venuesRoute] as const;
