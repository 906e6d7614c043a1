import type { FastifyReply, FastifyRequest } from 'fastify';
import { NOT_ALLOWED, sendApiError, SIGN_IN_REQUIRED } from './api-errors.ts';

/** Answers everybody but a signed-in admin, before the body is read: only who may use a large one makes the server hold it. */
export async function adminsOnly(request: FastifyRequest, reply: FastifyReply) {
  const staff = request.signedIn?.staff;
  if (staff?.role !== 'admin')
    await sendApiError(request, reply, staff ? NOT_ALLOWED : SIGN_IN_REQUIRED);
}
