export const door = {
  title: 'Ingresso',
} as const;
