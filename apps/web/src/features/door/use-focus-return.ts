import { useLayoutEffect, useRef } from 'react';

/** Gives the focus back when what covered the page has gone: to where it was, else to the element that takes the ref. */
export function useFocusReturn(isCovered: boolean) {
  const fallback = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!isCovered) return;
    const before = document.activeElement;
    return () => {
      const target = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : null;
      // The page is inert until the commit that uncovers it is over.
      queueMicrotask(() => (target ?? fallback.current)?.focus({ preventScroll: true }));
    };
  }, [isCovered]);
  return fallback;
}
