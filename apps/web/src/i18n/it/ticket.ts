export const ticket = {
  title: 'ticket',
} as const;
