import type { ReservationStatus } from '@azionelab/db';

/** What a ticket is worth at the door: `cancelled` stands for every booking that is not confirmed. */
export function ticketState(booking: { status: ReservationStatus; admittedSeats: number; partySize: number }) {
  const { status, admittedSeats, partySize } = booking;
  if (status !== 'confirmed') return 'cancelled' as const;
  if (admittedSeats === 0) return 'valid' as const;
  return admittedSeats < partySize ? ('partlyUsed' as const) : ('used' as const);
}
