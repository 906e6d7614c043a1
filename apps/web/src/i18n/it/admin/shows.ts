export const adminShows = {
  title: 'Spettacoli',
};
