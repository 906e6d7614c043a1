import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { activeLocale } from '../../i18n/t.ts';
import { failureOf } from '../../lib/failure.ts';
import type { Ticket } from '../../lib/outputs.ts';
import { trpc } from '../../lib/trpc.ts';
import { keepPageOffline } from './keep-page-offline.ts';
import { forgetOldTickets, readSavedTicket, saveTicket } from './saved-ticket.ts';

const POLL_MS = 15_000;

/** The ticket as the server knows it, or, while the server cannot be reached, as this device last saw it. */
export function useTicket(token: string) {
  const [saved, setSaved] = useState<Ticket>();
  const query = useQuery(
    trpc.tickets.show.queryOptions(
      { token, locale: activeLocale() },
      { staleTime: 0, refetchInterval: POLL_MS },
    ),
  );
  useEffect(() => {
    void readSavedTicket(token).then((ticket) => setSaved((known) => known ?? ticket ?? undefined));
    forgetOldTickets(new Date());
    keepPageOffline();
  }, [token]);
  useEffect(() => {
    if (query.data) void saveTicket(token, query.data);
  }, [token, query.data]);

  const isUnreachable = query.isError && failureOf(query.error).reason === 'OFFLINE';
  const isSaved = isUnreachable && (query.data ?? saved) !== undefined;
  return {
    data: query.data ?? (query.isPending || isUnreachable ? saved : undefined),
    error: query.error,
    refetch: query.refetch,
    isSaved,
  };
}
