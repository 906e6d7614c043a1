import type { Translation } from '../../catalogue.ts';
import type { adminJump as source } from '../../it/admin/jump.ts';

export const adminJump: Translation<typeof source> = {
  title: 'Go to',
};
