import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { NotFound } from '../components/not-found.tsx';
import { SiteLayout } from '../components/site-layout.tsx';
import { calendarSearch, showsSearch } from '../lib/programme-search.ts';
import { rootRoute } from './root.ts';

const siteRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'site',
  component: SiteLayout,
});
const getParentRoute = () => siteRoute;

const homeRoute = createRoute({
  getParentRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home.tsx'), 'HomePage'),
});
const showsRoute = createRoute({
  getParentRoute,
  path: '/shows',
  validateSearch: showsSearch,
  component: lazyRouteComponent(() => import('./shows.tsx'), 'ShowsPage'),
});
const calendarRoute = createRoute({
  getParentRoute,
  path: '/calendar',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('./calendar.tsx'), 'CalendarPage'),
});
const showRoute = createRoute({
  getParentRoute,
  path: '/shows/$slug',
  component: lazyRouteComponent(() => import('./show.tsx'), 'ShowPage'),
});
const performanceRoute = createRoute({
  getParentRoute,
  path: '/performances/$id',
  component: lazyRouteComponent(() => import('./performance.tsx'), 'PerformancePage'),
});
const bookedRoute = createRoute({
  getParentRoute,
  path: '/booked',
  component: lazyRouteComponent(() => import('./booked.tsx'), 'BookedPage'),
});
const confirmRoute = createRoute({
  getParentRoute,
  path: '/confirm',
  component: lazyRouteComponent(() => import('./confirm.tsx'), 'ConfirmPage'),
});
const manageRoute = createRoute({
  getParentRoute,
  path: '/manage',
  component: lazyRouteComponent(() => import('./manage.tsx'), 'ManagePage'),
});
const ticketRoute = createRoute({
  getParentRoute,
  path: '/ticket',
  component: lazyRouteComponent(() => import('./ticket.tsx'), 'TicketPage'),
});
const findRoute = createRoute({
  getParentRoute,
  path: '/find',
  component: lazyRouteComponent(() => import('./find.tsx'), 'FindPage'),
});
const venuesRoute = createRoute({
  getParentRoute,
  path: '/venues',
  component: lazyRouteComponent(() => import('./venues.tsx'), 'VenuesPage'),
});
const venueRoute = createRoute({
  getParentRoute,
  path: '/venues/$slug',
  component: lazyRouteComponent(() => import('./venue.tsx'), 'VenuePage'),
});
const aboutRoute = createRoute({
  getParentRoute,
  path: '/about',
  component: lazyRouteComponent(() => import('./texts.tsx'), 'AboutPage'),
});
const contactsRoute = createRoute({
  getParentRoute,
  path: '/contacts',
  component: lazyRouteComponent(() => import('./texts.tsx'), 'ContactsPage'),
});
const privacyRoute = createRoute({
  getParentRoute,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./texts.tsx'), 'PrivacyPage'),
});
const accessibilityRoute = createRoute({
  getParentRoute,
  path: '/accessibility',
  component: lazyRouteComponent(() => import('./texts.tsx'), 'AccessibilityPage'),
});

/** Everything a visitor sees, inside the site's header and footer. */
/** Whatever no other route wants, inside the site's frame. */
const missingRoute = createRoute({ getParentRoute, path: '$', component: NotFound });

export const siteRoutes = siteRoute.addChildren([
  homeRoute,
  showsRoute,
  calendarRoute,
  showRoute,
  performanceRoute,
  bookedRoute,
  confirmRoute,
  manageRoute,
  ticketRoute,
  findRoute,
  venuesRoute,
  venueRoute,
  aboutRoute,
  contactsRoute,
  privacyRoute,
  accessibilityRoute,
  missingRoute,
]);
