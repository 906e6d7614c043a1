export const adminVenues = {
  title: 'Teatri',
} as const;
