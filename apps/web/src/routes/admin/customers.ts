import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { customerSearch } from '../../features/admin-customers/list-shape.ts';
import { adminRoute } from './admin-root.ts';

const customersRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/customers',
  validateSearch: customerSearch,
  component: lazyRouteComponent(() => import('./customers-page.tsx'), 'CustomersPage'),
});

/** A person is known in the address by any of their bookings, never by name or e-mail. */
const customerRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/customers/$customerId',
  component: lazyRouteComponent(() => import('./customer-page.tsx'), 'CustomerPage'),
});

export const customersRoutes = [customersRoute, customerRoute] as const;
