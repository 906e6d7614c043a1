export const adminShows = {
  title: 'Spettacoli',
} as const;
