import { useEffect, useState } from 'react';

/** The time, renewed every `everyMs`, for countdowns and for words such as "today". */
export function useNow(everyMs: number) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
