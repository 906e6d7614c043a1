import type { Translation } from '../../catalogue.ts';
import type { adminCommon as source } from '../../it/admin/common.ts';

export const adminCommon: Translation<typeof source> = {
  title: 'Back office',
};
