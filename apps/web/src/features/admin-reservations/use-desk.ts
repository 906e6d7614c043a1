import { useQueryClient } from '@tanstack/react-query';

import { said } from '../../components/admin/toast.ts';
import { trpc } from '../../lib/trpc.ts';

/** After a step at the desk: says that it is done and has everything of the back office asked for anew. */
export function useDesk() {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: trpc.admin.pathKey() });
  return {
    refresh,
    /** For `onSuccess`: what to say, then what to do once the page shows it. */
    done: (message: string, after?: () => void) => {
      said(message);
      after?.();
      return refresh();
    },
  };
}
