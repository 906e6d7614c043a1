import type { AdminCalls } from './season.ts';

export const auditCalls: AdminCalls = async ({ admin }) => {
  const { audit } = admin.admin;
  return {
    'admin.audit.list': () => audit.list({}),
    'admin.audit.export': () => audit.export({}),
    'admin.audit.people': () => audit.people(),
  };
};
