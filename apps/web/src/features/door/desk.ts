import type { Failure } from '../../lib/failure.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';

export type ScanResult = RouterOutputs['door']['scan'];
export type DoorPerformance = RouterOutputs['door']['performances'][number];
export type Counters = RouterOutputs['door']['counters'];

/** A ticket as it reached the desk. Its nonce stays the same however often it is sent. */
export interface Ask {
  nonce: string;
  by: { token: string } | { code: string };
  /** Absent: everybody of the party who is not in yet. */
  admit?: number | undefined;
}

type Desk =
  | { step: 'idle' }
  | { step: 'asking'; ask: Ask; tries: number }
  | { step: 'unsure'; ask: Ask; tries: number; failure: Failure }
  | { step: 'answered'; ask: Ask; result: ScanResult };

export interface DeskState {
  now: Desk;
  /** Tickets scanned while another one was being dealt with, in order. */
  line: Ask[];
}

export type DeskAction =
  | { type: 'asked'; ask: Ask }
  | { type: 'answered'; nonce: string; result: ScanResult }
  | { type: 'failed'; nonce: string; failure: Failure }
  | { type: 'retried' }
  | { type: 'dismissed' };

const LONGEST_LINE = 5;

export const emptyDesk: DeskState = { now: { step: 'idle' }, line: [] };

/** One ticket at a time: a refusal stays until somebody has seen it, a green answer gives way to the next ticket. */
export function deskReducer(state: DeskState, action: DeskAction): DeskState {
  const { now, line } = state;
  switch (action.type) {
    case 'asked':
      if (isFree(now)) return { ...state, now: { step: 'asking', ask: action.ask, tries: 1 } };
      return line.length < LONGEST_LINE ? { ...state, line: [...line, action.ask] } : state;
    case 'answered':
      if (!isAbout(now, action.nonce)) return state;
      return { ...state, now: { step: 'answered', ask: now.ask, result: action.result } };
    case 'failed':
      if (!isAbout(now, action.nonce)) return state;
      return {
        ...state,
        now: { step: 'unsure', ask: now.ask, tries: now.tries, failure: action.failure },
      };
    case 'retried':
      if (now.step !== 'unsure') return state;
      return { ...state, now: { step: 'asking', ask: now.ask, tries: now.tries + 1 } };
    case 'dismissed':
    default: {
      const [next, ...rest] = line;
      return next ? { now: { step: 'asking', ask: next, tries: 1 }, line: rest } : emptyDesk;
    }
  }
}

function isFree(now: Desk) {
  return now.step === 'idle' || (now.step === 'answered' && now.result.result === 'admitted');
}

function isAbout(now: Desk, nonce: string): now is Extract<Desk, { step: 'asking' }> {
  return now.step === 'asking' && now.ask.nonce === nonce;
}
