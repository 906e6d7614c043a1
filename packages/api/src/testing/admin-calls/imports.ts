import { randomUUID } from 'node:crypto';
import type { AdminCalls } from './season.ts';

export const importsCalls: AdminCalls = async ({ admin }) => {
  const lines = Array.from({ length: 3 }, () => `show-${randomUUID().slice(0, 8)},Aminta,90`);
  const csv = ['slug,title_it,duration_minutes', ...lines].join('\n');
  const file = { kind: 'shows' as const, csv };
  const { plan } = await admin.admin.imports.check(file);
  return {
    'admin.imports.template': () => admin.admin.imports.template({ kind: 'shows', separator: ';' }),
    'admin.imports.check': () => admin.admin.imports.check(file),
    'admin.imports.run': () => admin.admin.imports.run({ ...file, plan }),
  };
};
