import type { AdminCalls } from './season.ts';

export const showsCalls: AdminCalls = async () => ({});
