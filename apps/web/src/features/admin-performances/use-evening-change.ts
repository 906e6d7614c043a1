import { useQueryClient } from '@tanstack/react-query';

import { trpc } from '../../lib/trpc.ts';

/** What is shown of evenings anywhere is asked for anew: after a change, and after a refusal because somebody else was first. */
export function useEveningsRefresh() {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: trpc.admin.performances.pathKey() }),
      client.invalidateQueries({ queryKey: trpc.admin.jobs.pathKey() }),
    ]);
  };
}
