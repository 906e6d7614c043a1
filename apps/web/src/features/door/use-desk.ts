import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useReducer, useRef } from 'react';

import { activeLocale } from '../../i18n/t.ts';
import { failureOf } from '../../lib/failure.ts';
import { randomUuid } from '../../lib/random-uuid.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import { type Ask, type DeskState, deskReducer, emptyDesk } from './desk.ts';
import { toneOf } from './result-words.ts';
import type { Tone } from './signals.ts';

/** A network that is only slow gets its time; one that is gone must not keep a party waiting. */
const ANSWER_WITHIN_MS = 7000;
const RETRY_EVERY_MS = 3000;
const RETRIED = new Set(['OFFLINE', 'BUSY', 'UNAVAILABLE']);

interface DeskOptions {
  performanceId: string;
  device: string;
  /** The session has ended and somebody is signing in over the page. */
  isEnded: boolean;
  noteFailure: (error: unknown) => void;
  onTone: (tone: Tone) => void;
}

/** Sends tickets one by one and says what became of each; what failed for want of a network or a session is sent again. */
export function useDesk({ performanceId, device, isEnded, noteFailure, onTone }: DeskOptions) {
  const queryClient = useQueryClient();
  const [state, dispatch] = useReducer(deskReducer, emptyDesk);
  const sent = useRef('');

  const send = useEffectEvent(async (ask: Ask, tries: number) => {
    const { by, nonce, admit } = ask;
    const scan = { performanceId, device, nonce, admit, locale: activeLocale() };
    const options = { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) };
    try {
      const result =
        'token' in by
          ? await trpcClient.door.scan.mutate({ ...scan, token: by.token }, options)
          : await trpcClient.door.admitByCode.mutate({ ...scan, code: by.code }, options);
      dispatch({ type: 'answered', nonce, result });
      onTone(toneOf(result));
      if (result.result !== 'admitted') return;
      queryClient.setQueryData(trpc.door.counters.queryKey({ performanceId }), result.counters);
      void queryClient.invalidateQueries({
        queryKey: trpc.door.recent.queryKey({ performanceId }),
      });
    } catch (error) {
      noteFailure(error);
      dispatch({ type: 'failed', nonce, failure: failureOf(error) });
      if (tries === 1) onTone('wait');
    }
  });

  useEffect(() => {
    if (state.now.step !== 'asking') return;
    const { ask, tries } = state.now;
    const key = `${ask.nonce} ${tries}`;
    if (sent.current === key) return;
    sent.current = key;
    void send(ask, tries);
  }, [state.now]);

  useRetries(state, isEnded, () => dispatch({ type: 'retried' }));

  return {
    state,
    ask: (by: Ask['by'], admit?: number) =>
      dispatch({ type: 'asked', ask: { nonce: randomUuid(), by, admit } }),
    retry: () => dispatch({ type: 'retried' }),
    dismiss: () => dispatch({ type: 'dismissed' }),
  };
}

function useRetries({ now }: DeskState, isEnded: boolean, retry: () => void) {
  const again = useEffectEvent(retry);
  const reason = now.step === 'unsure' ? now.failure.reason : null;
  const isRetried = reason !== null && RETRIED.has(reason);

  useEffect(() => {
    if (!isRetried) return undefined;
    const timer = setTimeout(() => again(), RETRY_EVERY_MS);
    const listening = new AbortController();
    addEventListener('online', () => again(), { signal: listening.signal });
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, [isRetried]);

  const wasEnded = useRef(isEnded);
  useEffect(() => {
    if (wasEnded.current && !isEnded) again();
    wasEnded.current = isEnded;
  }, [isEnded]);
}
