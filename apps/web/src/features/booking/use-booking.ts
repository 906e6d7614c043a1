import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import { rememberBooked } from '../../lib/booked.ts';
import { failureOf } from '../../lib/failure.ts';
import type { PerformanceDetail } from '../../lib/outputs.ts';
import { queryClient, trpc, trpcClient } from '../../lib/trpc.ts';
import { closeAttempt, openAttempt, saveAttempt } from './attempt.ts';
import type { Attempt, Draft } from './attempt.ts';
import { inputOf } from './form-values.ts';

/** After these the server may have made the reservation although its answer was lost. */
const UNCERTAIN = new Set(['OFFLINE', 'UNEXPECTED', 'UNAVAILABLE', 'IDEMPOTENCY_CONFLICT']);

/** Sends a booking once, however often it is asked to, and finds it again after a reload. */
export function useBooking(performance: PerformanceDetail, onBooked: () => Promise<void>) {
  const { id, venue } = performance;
  const [opened] = useState(() => openAttempt(id));
  const attempt = useRef(opened);
  const isSending = useRef(false);
  const create = useMutation(trpc.reservations.create.mutationOptions());

  function finish(email: string) {
    rememberBooked({ idempotencyKey: opened.idempotencyKey, email, timeZone: venue.timeZone });
    // Kept until the next page is there: a reload while it is on its way finds the booking again.
    void onBooked().then(() => closeAttempt(id));
  }

  function change(part: Partial<Attempt>) {
    attempt.current = { ...attempt.current, ...part };
    saveAttempt(id, attempt.current);
  }

  function keep(draft: Draft) {
    change({ draft });
  }

  async function send(draft: Draft) {
    // State lags behind a double click; this does not.
    if (isSending.current) return;
    isSending.current = true;
    change({ draft, wasSent: true });
    try {
      await create.mutateAsync(inputOf(draft, id, opened.idempotencyKey));
      finish(draft.email.trim());
    } catch (error) {
      change({ wasSent: UNCERTAIN.has(failureOf(error).reason) });
      // Not waited for: a second try must not be swallowed while the page is brought up to date.
      void queryClient.invalidateQueries(trpc.performances.pathFilter());
    } finally {
      isSending.current = false;
    }
  }

  const recover = useRef(async () => {
    const { wasSent, idempotencyKey, draft } = opened;
    if (!wasSent) return;
    const found = await trpcClient.reservations.progress
      .query({ idempotencyKey })
      .catch(() => null);
    if (found) finish(draft.email.trim());
  });
  useEffect(() => void recover.current(), []);

  return {
    opened,
    keep,
    send,
    create,
    seeExisting: () => finish(attempt.current.draft.email.trim()),
  };
}
