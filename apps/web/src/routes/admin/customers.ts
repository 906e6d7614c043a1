import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { adminRoute } from './admin-root.ts';

const customersRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/customers',
  component: lazyRouteComponent(() => import('./customers-page.tsx'), 'CustomersPage'),
});

export const customersRoutes = [customersRoute] as const;
