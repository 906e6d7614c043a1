import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { reservationSearch } from '../../lib/admin/reservation-search.ts';
import { wordOf } from '../../lib/search-params.ts';
import { adminRoute } from './admin-root.ts';

const reservationsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/reservations',
  validateSearch: reservationSearch,
  component: lazyRouteComponent(() => import('./reservations-page.tsx'), 'ReservationsPage'),
});

const newReservationRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/reservations/new',
  validateSearch: (raw: Record<string, unknown>): { performance?: string } => {
    const performance = wordOf(raw['performance']);
    return performance ? { performance } : {};
  },
  component: lazyRouteComponent(() => import('./reservation-new-page.tsx'), 'NewReservationPage'),
});

const reservationRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/reservations/$id',
  component: lazyRouteComponent(() => import('./reservation-page.tsx'), 'ReservationPage'),
});

const ticketRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/reservations/$id/ticket',
  component: lazyRouteComponent(
    () => import('./reservation-ticket-page.tsx'),
    'ReservationTicketPage',
  ),
});

export const reservationsRoutes = [
  reservationsRoute,
  newReservationRoute,
  reservationRoute,
  ticketRoute,
] as const;
