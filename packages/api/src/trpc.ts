import { initTRPC, TRPCError } from '@trpc/server';
import { markRequest, type Role } from '@azionelab/db';
import * as z from 'zod/mini';
import type { Context } from './context.ts';
import { DomainError, REASONS, type Reason } from './errors.ts';
import { isDatabaseAway } from './database-away.ts';

export interface Meta {
  /** Carries a token or a name in its input: answered to POST only, so that nothing secret rides in a URL. */
  post?: boolean;
  /** Who may call it; `guest` is everybody. The access table is generated from this. */
  access?: Access;
  /** Also answered to a session that still owes its second factor. */
  isBeforeSecondFactor?: boolean;
}
export type Access = 'guest' | Role[];

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    defaultMeta: { access: 'guest' },
    // tRPC's own message would carry the text of whatever was thrown, or a dump of the input's faults.
    errorFormatter({ shape, error, ctx }) {
      const { reason, details } = refusalIn(error);
      const fields = error.cause instanceof z.core.$ZodError ? fieldsOf(error.cause) : undefined;
      const { code, httpStatus, path } = shape.data;
      return {
        code: shape.code,
        message: reason,
        data: {
          code,
          httpStatus,
          path,
          reason,
          // `free` and the like stand beside the reason, and together for who shows whatever there is.
          ...details,
          ...(Object.keys(details).length > 0 && { details }),
          ...(fields && { fields }),
          ...(reason === 'UNEXPECTED' && ctx && { reference: ctx.reference }),
        },
      };
    },
  });

export interface Refusal {
  reason: Reason;
  details: Record<string, string | number | boolean>;
}

const REASON_BY_CODE: Partial<Record<TRPCError['code'], Reason>> = {
  BAD_REQUEST: 'INVALID_INPUT',
  PARSE_ERROR: 'INVALID_INPUT',
  UNPROCESSABLE_CONTENT: 'INVALID_INPUT',
  PAYLOAD_TOO_LARGE: 'INVALID_INPUT',
  UNSUPPORTED_MEDIA_TYPE: 'INVALID_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  METHOD_NOT_SUPPORTED: 'POST_REQUIRED',
  SERVICE_UNAVAILABLE: 'UNAVAILABLE',
};

function refusalIn(error: TRPCError): Refusal {
  if (error.cause instanceof DomainError) {
    return { reason: error.cause.reason, details: error.cause.details };
  }
  return { reason: REASON_BY_CODE[error.code] ?? 'UNEXPECTED', details: {} };
}

/** Message keys by field; unknown keys are named by their own name. */
function fieldsOf(error: z.core.$ZodError) {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const names =
      issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.') || 'input'];
    for (const name of names) (fields[name] ??= []).push(issue.code);
  }
  return fields;
}

// The outermost: it sees the refusal that the caller sees.
const observed = t.middleware(({ ctx, path, next }) =>
  ctx.observer.during(path, next, (result) => (result.ok ? 'OK' : refusalIn(result.error).reason)),
);

const translateErrors = t.middleware(async ({ ctx, next }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof DomainError) throw new TRPCError({ code: REASONS[cause.reason], cause });
  if (isDatabaseAway(cause)) {
    ctx.report(cause);
    throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', cause: new DomainError('UNAVAILABLE') });
  }
  if (result.error.code === 'INTERNAL_SERVER_ERROR') ctx.report(cause ?? result.error);
  return result;
});

const refuseForeignOrigins = t.middleware(({ ctx, type, next }) => {
  if (type === 'mutation' && !ctx.isSameOrigin) refuse('CROSS_ORIGIN');
  return next();
});

const keepSecretsOutOfUrls = t.middleware(({ ctx, meta, next }) => {
  if (meta?.post && ctx.method !== 'POST') refuse('POST_REQUIRED');
  return next();
});

// A batched request runs its calls at once on one context, so each call gets its own unit of work.
const unitOfWork = t.middleware(({ ctx, next }) => {
  const em = ctx.orm.em.fork();
  markRequest(em, ctx.reference);
  return next({ ctx: { em } });
});

function refuse(reason: Reason): never {
  throw new TRPCError({ code: REASONS[reason], cause: new DomainError(reason) });
}

function signedIn(roles: Role[]) {
  return t.middleware(({ ctx, meta, next }) => {
    if (!ctx.staff) return refuse('SIGN_IN_REQUIRED');
    if (ctx.session.secondFactor !== 'none' && !meta?.isBeforeSecondFactor)
      return refuse('SECOND_FACTOR_REQUIRED');
    if (!roles.includes(ctx.staff.role)) return refuse('NOT_ALLOWED');
    return next({ ctx: { staff: ctx.staff } });
  });
}

function procedureFor(roles: Role[]) {
  return publicProcedure.meta({ access: roles }).use(signedIn(roles));
}

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
/** Anybody. */
export const publicProcedure = t.procedure
  .use(observed)
  .use(translateErrors)
  .use(refuseForeignOrigins)
  .use(keepSecretsOutOfUrls)
  .use(unitOfWork);
/** For what must not be done by whoever finds an unlocked screen: the password was typed a short while ago. */
const recentPassword = t.middleware(({ ctx, next }) =>
  ctx.session.hasRecentPassword ? next() : refuse('PASSWORD_REQUIRED'),
);

const EVERY_ROLE: Role[] = ['door', 'boxOffice', 'admin'];
/** Whoever is signed in, about themselves. */
export const staffProcedure = procedureFor(EVERY_ROLE);
export const sensitiveStaffProcedure = staffProcedure.use(recentPassword);
/** As the two above, and also while the second factor is still owed: what giving it, or setting it up, needs. */
export const enteringStaffProcedure = publicProcedure
  .meta({ access: EVERY_ROLE, isBeforeSecondFactor: true })
  .use(signedIn(EVERY_ROLE));
export const sensitiveEnteringStaffProcedure = enteringStaffProcedure.use(recentPassword);
/** Whoever may stand at the door. */
export const doorProcedure = procedureFor(EVERY_ROLE);
/** Whoever answers the phone: reservations, customers, the door. */
export const boxOfficeProcedure = procedureFor(['boxOffice', 'admin']);
export const adminProcedure = procedureFor(['admin']);
/** As the two before, with the password typed again a short while ago. */
export const sensitiveBoxOfficeProcedure = boxOfficeProcedure.use(recentPassword);
export const sensitiveAdminProcedure = adminProcedure.use(recentPassword);
