export const adminAdmissions = {
  title: 'Ingressi',
} as const;
