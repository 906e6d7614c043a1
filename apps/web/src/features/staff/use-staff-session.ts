import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';

import { failureOf } from '../../lib/failure.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import { trpc } from '../../lib/trpc.ts';

export type Staff = NonNullable<RouterOutputs['auth']['me']>;

/** Who is signed in, and the moment at which the server no longer thinks so. */
export function useStaffSession() {
  const queryClient = useQueryClient();
  const me = useQuery(trpc.auth.me.queryOptions({}, { staleTime: 60_000 }));
  const [known, setKnown] = useState<Staff | null>(null);
  const [isDenied, setIsDenied] = useState(false);
  if (me.data && me.data !== known) setKnown(me.data);

  const setMe = useCallback(
    (staff: Staff | null) => queryClient.setQueryData(trpc.auth.me.queryKey({}), staff),
    [queryClient],
  );
  /** To be told of every refused call: the session may have ended, or the role may not be enough. */
  const noteFailure = useCallback(
    (error: unknown) => {
      const { reason } = failureOf(error);
      if (reason === 'SIGN_IN_REQUIRED') setMe(null);
      if (reason === 'NOT_ALLOWED') setIsDenied(true);
    },
    [setMe],
  );

  useEffect(() => {
    const caches = [queryClient.getQueryCache(), queryClient.getMutationCache()];
    const stops = caches.map((cache) =>
      cache.subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error')
          noteFailure(event.action.error);
      }),
    );
    return () => stops.forEach((stop) => stop());
  }, [queryClient, noteFailure]);

  function signedIn(staff: Staff) {
    setIsDenied(false);
    setMe(staff);
    void queryClient.invalidateQueries({ queryKey: trpc.door.pathKey() });
  }

  function signedOut() {
    setKnown(null);
    setIsDenied(false);
    // The next person at this phone must not see what the last one saw.
    queryClient.removeQueries({ queryKey: trpc.door.pathKey() });
    setMe(null);
  }

  return {
    me,
    known,
    isEnded: known !== null && me.data === null,
    isDenied,
    noteFailure,
    signedIn,
    signedOut,
  };
}
