import type { Reason } from '@azionelab/api';
import { TRPCClientError } from '@trpc/client';

import { REASONS } from './reasons.ts';

/** What went wrong with a call, in the words the screens switch on. */
export interface Failure {
  /** `OFFLINE`: no answer came from the server at all. */
  reason: Reason | 'OFFLINE';
  details: Record<string, unknown>;
  fields: Record<string, string[]>;
  /** The id to quote to the company, present on unexpected errors. */
  reference: string | null;
}

/** Reads any thrown value; whatever is not an answer of the API counts as unexpected. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof TRPCClientError)) return unexpected;
  const data: unknown = error.data;
  if (!isRecord(data)) return hasAnswer(error) ? unexpected : { ...unexpected, reason: 'OFFLINE' };
  const { reason, details, fields, reference } = data;
  return {
    reason: isReason(reason) ? reason : 'UNEXPECTED',
    details: isRecord(details) ? details : {},
    fields: isFields(fields) ? fields : {},
    reference: typeof reference === 'string' ? reference : null,
  };
}

/** Worth asking again without the person doing anything. */
export function isTransient(error: unknown) {
  const { reason } = failureOf(error);
  return reason === 'OFFLINE' || reason === 'BUSY' || reason === 'UNAVAILABLE';
}

const unexpected: Failure = { reason: 'UNEXPECTED', details: {}, fields: {}, reference: null };

function hasAnswer({ meta }: { meta: Record<string, unknown> | undefined }) {
  return meta?.['response'] instanceof Response && meta['response'].status < 502;
}

function isReason(value: unknown): value is Reason {
  return typeof value === 'string' && Object.hasOwn(REASONS, value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFields(value: unknown): value is Record<string, string[]> {
  return isRecord(value) && Object.values(value).every((messages) => Array.isArray(messages));
}
