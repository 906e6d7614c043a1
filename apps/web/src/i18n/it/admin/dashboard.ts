export const adminDashboard = {
  title: 'Panoramica',
} as const;
