import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { adminRoute } from './admin-root.ts';

const accountRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
});

export const accountRoutes = [accountRoute] as const;
