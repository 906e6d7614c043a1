export const adminImports = {
  title: 'Importazione',
};
