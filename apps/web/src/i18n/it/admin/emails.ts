export const adminEmails = {
  title: 'E-mail inviate',
} as const;
