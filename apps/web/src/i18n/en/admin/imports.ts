import type { Translation } from '../../catalogue.ts';
import type { adminImports as source } from '../../it/admin/imports.ts';

export const adminImports: Translation<typeof source> = {
  title: 'Import',
};
