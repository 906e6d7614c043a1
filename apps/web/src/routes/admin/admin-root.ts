import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { loadAdminTexts } from '../../i18n/start.ts';
import { rootRoute } from '../root.ts';

/** Everything behind the sign-in of the back office; nothing of it is in a visitor's first load. */
export const adminRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin',
  loader: loadAdminTexts,
  staleTime: Infinity,
  component: lazyRouteComponent(() => import('./admin-page.tsx'), 'AdminPage'),
});
