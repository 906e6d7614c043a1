import type { AdminCalls } from './season.ts';

export const admissionsCalls: AdminCalls = async () => ({});
