export const adminVenues = {
  title: 'Teatri',
};
