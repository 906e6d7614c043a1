import type { AdminCalls } from './season.ts';

export const dashboardCalls: AdminCalls = async () => ({});
