import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { adminRoute } from './admin-root.ts';

const reservationsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/reservations',
  component: lazyRouteComponent(() => import('./reservations-page.tsx'), 'ReservationsPage'),
});

export const reservationsRoutes = [reservationsRoute] as const;
