import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { peopleSearch } from '../../lib/admin/people-words.ts';
import { adminRoute } from './admin-root.ts';

const getParentRoute = () => adminRoute;

const peopleRoute = createRoute({
  getParentRoute,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
});
const inviteRoute = createRoute({
  getParentRoute,
  path: '/people/invite',
  component: lazyRouteComponent(
    () => import('../../features/admin-people/invite-person.tsx'),
    'InvitePerson',
  ),
});
const personRoute = createRoute({
  getParentRoute,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage'),
});

export const peopleRoutes = [peopleRoute, inviteRoute, personRoute] as const;
