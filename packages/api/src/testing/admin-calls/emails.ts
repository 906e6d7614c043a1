import type { AdminCalls } from './season.ts';

export const emailsCalls: AdminCalls = async () => ({});
