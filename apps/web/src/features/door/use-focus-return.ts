import { useLayoutEffect, useRef } from 'react';

/** Gives the focus back when what covered the page has gone: to where it was, else to the element that takes the ref. */
export function useFocusReturn(isCovered: boolean) {
  const fallback = useRef<HTMLButtonElement>(null);
  const before = useRef<Element | null>(null);
  const wasCovered = useRef(false);
  useLayoutEffect(() => {
    if (isCovered) before.current = document.activeElement;
    if (!isCovered && wasCovered.current) {
      const target = before.current;
      const isThere =
        target instanceof HTMLElement && target.isConnected && target !== document.body;
      (isThere ? target : fallback.current)?.focus({ preventScroll: true });
    }
    wasCovered.current = isCovered;
  }, [isCovered]);
  return fallback;
}
