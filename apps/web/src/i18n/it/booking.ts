export const booking = {
  title: 'booking',
} as const;
