import type { Translation } from '../../catalogue.ts';
import type { adminPeople as source } from '../../it/admin/people.ts';

export const adminPeople: Translation<typeof source> = {
  title: 'People and roles',
};
