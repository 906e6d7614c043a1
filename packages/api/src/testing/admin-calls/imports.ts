import type { AdminCalls } from './season.ts';

export const importsCalls: AdminCalls = async () => ({});
