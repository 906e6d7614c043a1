import { useLocation } from '@tanstack/react-router';

/** The secret of an e-mailed link, from the part of the address that never leaves the browser. */
export function useLinkToken() {
  const { hash } = useLocation();
  return hash || null;
}
