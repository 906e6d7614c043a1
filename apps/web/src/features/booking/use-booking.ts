import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import { rememberBooked } from '../../lib/booked.ts';
import { failureOf } from '../../lib/failure.ts';
import type { PerformanceDetail } from '../../lib/outputs.ts';
import { queryClient, trpc, trpcClient } from '../../lib/trpc.ts';
import { closeAttempt, openAttempt, saveAttempt } from './attempt.ts';
import type { Draft } from './attempt.ts';
import { inputOf } from './form-values.ts';

/** After these the server may have made the reservation although its answer was lost. */
const UNCERTAIN = new Set(['OFFLINE', 'UNEXPECTED', 'UNAVAILABLE', 'IDEMPOTENCY_CONFLICT']);

/** Sends a booking once, however often it is asked to, and finds it again after a reload. */
export function useBooking(performance: PerformanceDetail, onBooked: () => void) {
  const { id, venue } = performance;
  const [attempt] = useState(() => openAttempt(id));
  const isSending = useRef(false);
  const create = useMutation(trpc.reservations.create.mutationOptions());

  function finish(email: string) {
    rememberBooked({ idempotencyKey: attempt.idempotencyKey, email, timeZone: venue.timeZone });
    closeAttempt(id);
    onBooked();
  }

  function keep(draft: Draft) {
    attempt.draft = draft;
    saveAttempt(id, attempt);
  }

  async function send(draft: Draft) {
    // State lags behind a double click; this does not.
    if (isSending.current) return;
    isSending.current = true;
    attempt.wasSent = true;
    keep(draft);
    try {
      await create.mutateAsync(inputOf(draft, id, attempt.idempotencyKey));
      finish(draft.email.trim());
    } catch (error) {
      attempt.wasSent = UNCERTAIN.has(failureOf(error).reason);
      saveAttempt(id, attempt);
      await queryClient.invalidateQueries(trpc.performances.pathFilter());
    } finally {
      isSending.current = false;
    }
  }

  const recover = useRef(async () => {
    if (!attempt.wasSent) return;
    const { idempotencyKey, draft } = attempt;
    const found = await trpcClient.reservations.progress.query({ idempotencyKey }).catch(() => null);
    if (found) finish(draft.email.trim());
  });
  useEffect(() => void recover.current(), []);

  return { attempt, keep, send, create, seeExisting: () => finish(attempt.draft.email.trim()) };
}
