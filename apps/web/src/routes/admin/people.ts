import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { adminRoute } from './admin-root.ts';

const peopleRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/people',
  component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
});

export const peopleRoutes = [peopleRoute] as const;
