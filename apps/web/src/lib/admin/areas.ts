import type { RouterOutputs } from '../trpc.ts';

type Role = NonNullable<RouterOutputs['auth']['me']>['role'];

const BOX_OFFICE: Role[] = ['boxOffice', 'admin'];
const ADMIN: Role[] = ['admin'];

/** The areas of the back office, and for whom each is; the server refuses by itself whatever is called from elsewhere. */
export const AREAS = [
  { to: '/admin', text: 'adminDashboard.title', group: null, roles: BOX_OFFICE },
  { to: '/admin/shows', text: 'adminShows.title', group: 'season', roles: ADMIN },
  {
    to: '/admin/performances',
    text: 'adminPerformances.title',
    group: 'season',
    roles: BOX_OFFICE,
  },
  { to: '/admin/venues', text: 'adminVenues.title', group: 'season', roles: ADMIN },
  {
    to: '/admin/reservations',
    text: 'adminReservations.title',
    group: 'people',
    roles: BOX_OFFICE,
  },
  { to: '/admin/customers', text: 'adminCustomers.title', group: 'people', roles: BOX_OFFICE },
  { to: '/admin/admissions', text: 'adminAdmissions.title', group: 'people', roles: BOX_OFFICE },
  { to: '/admin/emails', text: 'adminEmails.title', group: 'people', roles: BOX_OFFICE },
  { to: '/admin/settings', text: 'adminSettings.title', group: 'house', roles: ADMIN },
  { to: '/admin/people', text: 'adminPeople.title', group: 'house', roles: ADMIN },
  { to: '/admin/imports', text: 'adminImports.title', group: 'house', roles: ADMIN },
  { to: '/admin/audit', text: 'adminAudit.title', group: 'house', roles: ADMIN },
] as const;
export const GROUPS = ['season', 'people', 'house'] as const;

export type Area = (typeof AREAS)[number];

/** Everybody who signs in has an account of their own. */
const ANYBODYS = '/admin/account';

export function areasFor(role: Role) {
  return AREAS.filter(({ roles }) => roles.includes(role));
}

/** Whether somebody of that role may open the page at a path. */
export function mayOpen(path: string, role: Role) {
  if (path.startsWith(ANYBODYS)) return true;
  const area = AREAS.findLast(({ to }) => path === to || path.startsWith(`${to}/`));
  return area ? area.roles.includes(role) : true;
}
