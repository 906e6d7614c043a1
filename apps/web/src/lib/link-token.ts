import { useRouterState } from '@tanstack/react-router';

/** The secret of an e-mailed link, from the part of the address that never leaves the browser. */
export function useLinkToken() {
  // Of the page that is shown: while the next one loads, its secret is not this page's.
  const shown = useRouterState({
    select: ({ resolvedLocation, location }) => resolvedLocation ?? location,
  });
  return shown.hash || null;
}
