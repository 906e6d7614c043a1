export const adminImports = {
  title: 'Importazione',
} as const;
