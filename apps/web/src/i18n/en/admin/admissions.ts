import type { Translation } from '../../catalogue.ts';
import type { adminAdmissions as source } from '../../it/admin/admissions.ts';

export const adminAdmissions: Translation<typeof source> = {
  title: 'Admissions',
};
