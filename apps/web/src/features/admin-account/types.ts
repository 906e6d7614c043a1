import type { RouterOutputs } from '../../lib/trpc.ts';

export type Account = RouterOutputs['account']['me'];
