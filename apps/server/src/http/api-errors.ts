import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { TRPC_ERROR_CODES_BY_KEY, type TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc';
import type { Reason } from '@azionelab/api';

export const RETRY_AFTER_SECONDS = 2;

interface ApiError {
  status: number;
  code: TRPC_ERROR_CODE_KEY;
  reason: Reason;
}

const TOO_LARGE: ApiError = { status: 413, code: 'PAYLOAD_TOO_LARGE', reason: 'INVALID_INPUT' };
const WRONG_TYPE: ApiError = {
  status: 415,
  code: 'UNSUPPORTED_MEDIA_TYPE',
  reason: 'INVALID_INPUT',
};
const BAD_REQUEST: ApiError = { status: 400, code: 'BAD_REQUEST', reason: 'INVALID_INPUT' };
const UNEXPECTED: ApiError = { status: 500, code: 'INTERNAL_SERVER_ERROR', reason: 'UNEXPECTED' };
export const UNAVAILABLE: ApiError = {
  status: 503,
  code: 'SERVICE_UNAVAILABLE',
  reason: 'UNAVAILABLE',
};
export const SIGN_IN_REQUIRED: ApiError = {
  status: 401,
  code: 'UNAUTHORIZED',
  reason: 'SIGN_IN_REQUIRED',
};
export const NOT_ALLOWED: ApiError = { status: 403, code: 'FORBIDDEN', reason: 'NOT_ALLOWED' };
export const NOT_FOUND: ApiError = { status: 404, code: 'NOT_FOUND', reason: 'NOT_FOUND' };

/** Answers in the shape in which the router itself answers an error, so that a client reads one shape only. */
export function sendApiError(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, code, reason }: ApiError,
) {
  if (status === 503) reply.header('Retry-After', RETRY_AFTER_SECONDS);
  const data = {
    code,
    httpStatus: status,
    reason,
    ...(reason === 'UNEXPECTED' && { reference: request.id }),
  };
  return reply
    .code(status)
    .send({ error: { message: reason, code: TRPC_ERROR_CODES_BY_KEY[code], data } });
}

/** What went wrong before a procedure was reached; whatever is not the caller's fault is `UNEXPECTED`. */
export function apiErrorOf(error: FastifyError): ApiError {
  if (error.statusCode === 413) return TOO_LARGE;
  if (error.statusCode === 415) return WRONG_TYPE;
  return error.statusCode && error.statusCode < 500 ? BAD_REQUEST : UNEXPECTED;
}
