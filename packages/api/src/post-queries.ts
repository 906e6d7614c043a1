/** Queries whose input is a secret or a name: they are asked by POST. The router refuses them otherwise. */
export const POST_QUERIES = [
  'admin.imports.check',
  'admin.jump.find',
  'door.search',
  'reservations.preview',
  'reservations.progress',
  'reservations.show',
  'tickets.calendar',
  'tickets.show',
] as const;
