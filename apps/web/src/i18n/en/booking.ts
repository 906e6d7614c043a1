import type { Translation } from '../catalogue.ts';
import type { booking as source } from '../it/booking.ts';

export const booking: Translation<typeof source> = {
  title: 'booking',
};
