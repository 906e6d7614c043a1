export const adminReservations = {
  title: 'Prenotazioni',
};
