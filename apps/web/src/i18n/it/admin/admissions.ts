export const adminAdmissions = {
  title: 'Ingressi',
};
