export const adminAudit = {
  title: 'Registro',
} as const;
