import type { Locale, ReservationStatus } from '@azionelab/db';
import type { BookingRow } from '../reservations/booking-view.ts';
import { dateOf } from '../sql.ts';
import type { CalendarBooking } from './calendar.ts';

/** What a ticket is worth at the door: `cancelled` stands for every booking that is not confirmed. */
export function ticketState(booking: {
  status: ReservationStatus;
  admittedSeats: number;
  partySize: number;
}) {
  const { status, admittedSeats, partySize } = booking;
  if (status !== 'confirmed') return 'cancelled' as const;
  if (admittedSeats === 0) return 'valid' as const;
  return admittedSeats < partySize ? ('partlyUsed' as const) : ('used' as const);
}

export function calendarBookingOf(
  row: BookingRow,
  { locale, now, publicUrl }: { locale: Locale; now: Date; publicUrl: string },
): CalendarBooking {
  return {
    reservationId: row.reservation_id,
    status: row.reservation_status,
    locale,
    stampedAt: now,
    performance: {
      showTitle: row.show_title,
      startsAt: dateOf(row.starts_at),
      endsAt: dateOf(row.ends_at),
      doorsOpenAt: dateOf(row.doors_open_at),
      timeZone: row.time_zone,
      venueName: row.venue_name,
      venueAddress: row.venue_address,
      venueCity: row.venue_city,
      showUrl: `${publicUrl}/shows/${row.show_slug}`,
    },
  };
}
