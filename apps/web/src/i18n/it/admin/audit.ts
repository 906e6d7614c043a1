export const adminAudit = {
  title: 'Registro',
};
