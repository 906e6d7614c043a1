import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { listSearch } from '../../lib/admin/list-search.ts';
import { adminRoute } from './admin-root.ts';

const getParentRoute = () => adminRoute;

const venuesRoute = createRoute({
  getParentRoute,
  path: '/venues',
  validateSearch: listSearch({ sorts: ['name', 'city', 'roomCapacity'], filters: {} }),
  component: lazyRouteComponent(() => import('./venues-page.tsx'), 'VenuesPage'),
});
const newVenueRoute = createRoute({
  getParentRoute,
  path: '/venues/new',
  component: lazyRouteComponent(
    () => import('../../features/admin-venues/new-venue.tsx'),
    'NewVenue',
  ),
});
const venueRoute = createRoute({
  getParentRoute,
  path: '/venues/$id',
  component: lazyRouteComponent(() => import('./venue-page.tsx'), 'VenuePage'),
});

export const venuesRoutes = [venuesRoute, newVenueRoute, venueRoute] as const;
