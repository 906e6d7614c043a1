import type { Translation } from '../../catalogue.ts';
import type { adminAccount as source } from '../../it/admin/account.ts';

export const adminAccount: Translation<typeof source> = {
  title: 'My account',
};
