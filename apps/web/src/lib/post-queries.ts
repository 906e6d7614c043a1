/**
 * Queries whose input carries a secret or a name: sent by POST, so that nothing of it reaches a URL or a log.
 * A copy of the list in the schemas, which would bring zod into the first load; a test compares them.
 */
export const POST_QUERIES: ReadonlySet<string> = new Set([
  'admin.emails.export',
  'admin.emails.list',
  'admin.admissions.export',
  'admin.admissions.list',
  'admin.customers.export',
  'admin.customers.list',
  'account.secondFactorOffer',
  'admin.people.list',
  'auth.linkInfo',
  'admin.jump.find',
  'admin.reservations.export',
  'admin.reservations.list',
  'admin.reservations.previewBulk',
  'admin.reservations.ticket',
  'reservations.progress',
  'reservations.preview',
  'reservations.show',
  'tickets.show',
  'tickets.calendar',
  'admin.imports.check',
  'door.search',
]);
