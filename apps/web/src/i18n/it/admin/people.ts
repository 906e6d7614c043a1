export const adminPeople = {
  title: 'Persone e ruoli',
} as const;
