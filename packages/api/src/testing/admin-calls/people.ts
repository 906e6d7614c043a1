import type { AdminCalls } from './season.ts';

export const peopleCalls: AdminCalls = async () => ({});
