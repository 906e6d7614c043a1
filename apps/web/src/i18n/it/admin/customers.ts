export const adminCustomers = {
  title: 'Spettatori',
};
