import { useEffect, useState } from 'react';

import { failureOf } from '../../lib/failure.ts';
import { useNow } from '../../lib/use-now.ts';

/** Counts down the wait that came with the last refusal; 0 when there is none. */
export function useSecondsLeft(error: unknown) {
  const now = useNow(500);
  const [until, setUntil] = useState(0);
  useEffect(() => {
    const seconds = error ? Number(failureOf(error).details['retryAfterSeconds']) : 0;
    setUntil(seconds > 0 ? Date.now() + seconds * 1000 : 0);
  }, [error]);
  return Math.max(0, Math.ceil((until - now.getTime()) / 1000));
}
