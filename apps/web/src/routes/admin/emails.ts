import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { adminRoute } from './admin-root.ts';

const emailsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/emails',
  component: lazyRouteComponent(() => import('./emails-page.tsx'), 'EmailsPage'),
});

export const emailsRoutes = [emailsRoute] as const;
