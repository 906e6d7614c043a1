import type { Translation } from '../../catalogue.ts';
import type { adminEmails as source } from '../../it/admin/emails.ts';

export const adminEmails: Translation<typeof source> = {
  title: 'E-mails',
};
