import { useLocation } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What a list of people is searched for. */
    q?: string | undefined;
  }
}

/** Names and e-mails that are searched for stand in no address: the entry of the browser's history keeps them instead. */
export function usePrivateSearch() {
  return useLocation({ select: ({ state }) => state.q });
}

/** Splits a change of a list into what goes into the address and the entry that goes with it. */
export function withoutAddress<Part extends object>(part: Part & { q?: unknown }) {
  const { q, ...rest } = part;
  const state = 'q' in part ? { q: typeof q === 'string' ? q : undefined } : (true as const);
  return { rest, state };
}
