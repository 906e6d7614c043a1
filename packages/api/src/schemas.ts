/** What the visitors' forms check before they send. */
export { createReservationInput, emailAddress } from './reservations/schema.ts';
