import type { EmailKind } from '@azionelab/db';
import type { ScanResult } from './door/scan.ts';
import type { Reason } from './errors.ts';

/** How a procedure ended. */
export type CallOutcome = 'OK' | Reason;
export type MailResult = 'sent' | 'retrying' | 'failed' | 'skipped';

/** Something that happened, in words of the domain only: nothing that a person gave, no id and no token. */
export type Observation =
  | { what: 'scan'; result: ScanResult['result'] }
  | {
      what: 'mail';
      kind: EmailKind;
      result: MailResult;
      waitedMs: number;
      /** The request that it came from: for the log, never for a label. */
      reference: string | null;
    };

/** Who watches: metrics and traces, which the domain does not know. */
export interface Observer {
  tell: (observation: Observation) => void;
  /** Runs a procedure and is told how it ended. */
  during: <T>(
    procedure: string,
    work: () => Promise<T>,
    outcomeOf: (answer: T) => CallOutcome,
  ) => Promise<T>;
}

export const unobserved: Observer = {
  tell() {},
  during: (_procedure, work) => work(),
};
