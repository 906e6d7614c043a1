import type { Context, Staff } from '../context.ts';
import { adminProcedure, router, sensitiveAdminProcedure } from '../trpc.ts';
import { listPeople, personWithSessions } from './admin-queries.ts';
import {
  changeRoleInput,
  invitePersonInput,
  listPeopleInput,
  personInput,
} from './admin-schema.ts';
import { changeRole } from './change-role.ts';
import { disablePerson, enablePerson, endPersonsSessions } from './disable.ts';
import { cancelInvitation, invitePerson, resendInvitation } from './invite.ts';
import { resetSecondFactor } from './reset-second-factor.ts';

const by = ({ staff, secrets, now }: Context & { staff: Staff }) => ({
  by: staff.id,
  secrets,
  now: now(),
});
const done = { done: true as const };

export const adminPeopleRouter = router({
  list: adminProcedure
    .meta({ post: true })
    .input(listPeopleInput)
    .query(async ({ ctx, input }) => {
      const { rows, total } = await listPeople(ctx.em, input, ctx.now());
      return { rows: rows.map((row) => ({ ...row, isYou: row.id === ctx.staff.id })), total };
    }),

  byId: adminProcedure.input(personInput).query(async ({ ctx, input }) => {
    const person = await personWithSessions(ctx.em, input.id, ctx.now());
    return { ...person, isYou: person.id === ctx.staff.id };
  }),

  invite: sensitiveAdminProcedure.input(invitePersonInput).mutation(async ({ ctx, input }) => {
    const invited = await invitePerson(ctx.em, input, by(ctx));
    ctx.wakeOutbox();
    return invited;
  }),

  resendInvitation: sensitiveAdminProcedure.input(personInput).mutation(async ({ ctx, input }) => {
    await resendInvitation(ctx.em, input.id, by(ctx));
    ctx.wakeOutbox();
    return done;
  }),

  cancelInvitation: sensitiveAdminProcedure.input(personInput).mutation(async ({ ctx, input }) => {
    await cancelInvitation(ctx.em, input.id, by(ctx));
    return done;
  }),

  changeRole: sensitiveAdminProcedure
    .input(changeRoleInput)
    .mutation(({ ctx, input }) => changeRole(ctx.em, input, by(ctx))),

  disable: sensitiveAdminProcedure.input(personInput).mutation(async ({ ctx, input }) => {
    await disablePerson(ctx.em, input.id, by(ctx));
    return done;
  }),

  enable: sensitiveAdminProcedure.input(personInput).mutation(async ({ ctx, input }) => {
    await enablePerson(ctx.em, input.id, by(ctx));
    return done;
  }),

  endSessions: sensitiveAdminProcedure
    .input(personInput)
    .mutation(({ ctx, input }) => endPersonsSessions(ctx.em, input.id, by(ctx))),

  resetSecondFactor: sensitiveAdminProcedure.input(personInput).mutation(async ({ ctx, input }) => {
    await resetSecondFactor(ctx.em, input.id, by(ctx));
    return done;
  }),
});
