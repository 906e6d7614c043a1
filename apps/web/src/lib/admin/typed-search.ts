import { useLocation } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was typed to find a person. */
    typedSearch?: string;
  }
}

/**
 * What is typed to find people: names and addresses stand in no address of a page, so it is kept with the entry of the browser's
 * history, where reloading and going back find it again.
 */
export function useTypedSearch() {
  return useLocation({ select: ({ state }) => state.typedSearch ?? '' });
}
