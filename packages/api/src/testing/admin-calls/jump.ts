import type { AdminCalls } from './season.ts';

export const jumpCalls: AdminCalls = async () => ({});
