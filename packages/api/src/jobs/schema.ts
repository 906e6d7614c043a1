import * as z from 'zod/mini';

const momentAndPlace = z.object({ startsAt: z.string(), venueName: z.string() });
export const overReservations = z.object({ reservationIds: z.array(z.uuid()) });
/** `emailVersion` belongs to the mail about this move: the same reservation can be moved again another day. */
export const moveParams = z.extend(overReservations, {
  from: momentAndPlace,
  to: momentAndPlace,
  emailVersion: z.int(),
});
