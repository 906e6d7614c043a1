import type { Translation } from '../../catalogue.ts';
import type { adminReservations as source } from '../../it/admin/reservations.ts';

export const adminReservations: Translation<typeof source> = {
  title: 'Reservations',
};
