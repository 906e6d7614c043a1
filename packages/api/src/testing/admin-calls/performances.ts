import type { AdminCalls } from './season.ts';

export const performancesCalls: AdminCalls = async () => ({});
