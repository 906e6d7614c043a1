/** Queries whose input is a secret or a name: they are asked by POST. The router refuses them otherwise. */
export const POST_QUERIES = [
  'admin.admissions.export',
  'admin.admissions.list',
  'admin.customers.export',
  'admin.customers.list',
  'admin.jump.find',
  'admin.reservations.export',
  'admin.reservations.list',
  'admin.reservations.previewBulk',
  'admin.reservations.ticket',
  'door.search',
  'reservations.preview',
  'reservations.progress',
  'reservations.show',
  'tickets.calendar',
  'tickets.show',
] as const;
