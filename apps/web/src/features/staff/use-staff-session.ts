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
  const [entering, setEntering] = useState<Staff | null>(null);
  const [isDenied, setIsDenied] = useState(false);
  const owes = me.data ? me.data.secondFactor !== 'none' : false;
  // Whoever gives or sets up the second factor stays there until they say so: recovery codes are shown once.
  if (me.data && owes && entering?.email !== me.data.email) setEntering(me.data);
  if (me.data === null && entering) setEntering(null);
  if (me.data && !owes && !entering && me.data !== known) setKnown(me.data);

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
      // What they owe, or what they may, has changed since they signed in.
      if (reason === 'SECOND_FACTOR_REQUIRED' || reason === 'NOT_ALLOWED')
        void queryClient.invalidateQueries({ queryKey: trpc.auth.me.queryKey({}) });
    },
    [queryClient, setMe],
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
    askAnew();
  }

  /** The second factor has been given, or set up and its recovery codes kept. */
  function entered() {
    if (entering) setMe({ ...entering, secondFactor: 'none' });
    setEntering(null);
    askAnew();
  }

  /** What was refused to nobody in particular is asked again by somebody. */
  function askAnew() {
    for (const queryKey of staffAreas()) void queryClient.invalidateQueries({ queryKey });
  }

  function signedOut() {
    setKnown(null);
    setEntering(null);
    setIsDenied(false);
    // The next person at this screen must not see what the last one saw.
    for (const queryKey of staffAreas()) queryClient.removeQueries({ queryKey });
    setMe(null);
  }

  return {
    me,
    known,
    entering,
    isEnded: known !== null && (me.data === null || entering !== null),
    isDenied,
    noteFailure,
    signedIn,
    entered,
    signedOut,
  };
}

/** Everything that only staff can ask for. */
const staffAreas = () => [trpc.door, trpc.admin, trpc.account].map((area) => area.pathKey());
