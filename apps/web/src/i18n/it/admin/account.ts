export const adminAccount = {
  title: 'Il mio accesso',
} as const;
