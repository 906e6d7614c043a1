export const adminDashboard = {
  title: 'Panoramica',
};
