export const adminReservations = {
  title: 'Prenotazioni',
} as const;
