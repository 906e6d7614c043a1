import type { Translation } from '../../catalogue.ts';
import type { adminAudit as source } from '../../it/admin/audit.ts';

export const adminAudit: Translation<typeof source> = {
  title: 'Audit',
};
