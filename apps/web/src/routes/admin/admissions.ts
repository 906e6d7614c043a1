import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { adminRoute } from './admin-root.ts';

const admissionsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/admissions',
  component: lazyRouteComponent(() => import('./admissions-page.tsx'), 'AdmissionsPage'),
});

export const admissionsRoutes = [admissionsRoute] as const;
