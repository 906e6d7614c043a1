export const shows = {
  title: 'shows',
} as const;
