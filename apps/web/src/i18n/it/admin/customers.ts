export const adminCustomers = {
  title: 'Spettatori',
} as const;
