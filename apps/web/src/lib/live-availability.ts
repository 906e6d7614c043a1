import { keepPreviousData, useQuery } from '@tanstack/react-query';

import type { Availability } from './outputs.ts';
import { trpc } from './trpc.ts';

const EVERY_MS = 10_000;
/** The API answers for this many at once; what follows in a long list keeps the word it came with. */
const MAX_IDS = 50;

/** Availability that renews itself while the page is open, falling back to what each performance came with. */
export function useLiveAvailability(performances: { id: string; availability: Availability }[]) {
  const ids = performances.slice(0, MAX_IDS).map(({ id }) => id);
  const { data } = useQuery(
    trpc.performances.availability.queryOptions(
      { ids },
      {
        enabled: ids.length > 0,
        refetchInterval: EVERY_MS,
        placeholderData: keepPreviousData,
        staleTime: 0,
        // The page that asked has just brought these words itself.
        refetchOnMount: false,
      },
    ),
  );
  const live = new Map(data?.map(({ id, availability }) => [id, availability]));
  return ({ id, availability }: { id: string; availability: Availability }) =>
    live.get(id) ?? availability;
}

export const isBookable = ({ status }: Availability) =>
  status === 'available' || status === 'fewLeft';
