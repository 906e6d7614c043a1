import type { Translation } from '../../catalogue.ts';
import type { adminJump as source } from '../../it/admin/jump.ts';

export const adminJump: Translation<typeof source> = {
  title: 'Go to…',
  placeholder: 'A page, a show, a name, a code',
  screens: 'Pages',
  erased: 'Erased person',
};
