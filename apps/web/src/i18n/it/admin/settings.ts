export const adminSettings = {
  title: 'Pagine e impostazioni',
} as const;
