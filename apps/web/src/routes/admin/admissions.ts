import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { admissionSearch } from '../../features/admin-admissions/list-shape.ts';
import { sheetSearch } from '../../features/admin-admissions/sheet-order.ts';
import { adminRoute } from './admin-root.ts';

const admissionsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/admissions',
  validateSearch: admissionSearch,
  component: lazyRouteComponent(() => import('./admissions-page.tsx'), 'AdmissionsPage'),
});

const doorListRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/admissions/door-list/$performanceId',
  validateSearch: sheetSearch,
  component: lazyRouteComponent(() => import('./door-list-page.tsx'), 'DoorListPage'),
});

export const admissionsRoutes = [admissionsRoute, doorListRoute] as const;
