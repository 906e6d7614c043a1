import type { AdminCalls } from './season.ts';

export const auditCalls: AdminCalls = async () => ({});
