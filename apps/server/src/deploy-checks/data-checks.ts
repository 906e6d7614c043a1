import { runDoctor } from '@azionelab/api/server';
import { DEMO_ACCOUNTS } from '@azionelab/db/seed';
import { type DeployCheck, failed, must, ok, one, should, warning } from './check.ts';

const LONGEST_WAIT_S = 900;
const MOST_FAILED = 10;
const REHEARSALS = ['show', 'venue', 'performance', 'staff_user'];

export const dataChecks: DeployCheck[] = [
  {
    id: 'outbox',
    means: 'Mail leaves.',
    cure: 'Look at the relay and at the process with the jobs: docs/operator.md#mail-does-not-leave.',
    async run(world) {
      const { seconds, count } = await one<{ seconds: number; count: number }>(
        world,
        `select count(*)::int as count, coalesce(extract(epoch from
           (?::timestamptz - min(case when attempts = 0 then due_at else created_at end))), 0)::float8 as seconds
         from outbox_email where state in ('queued', 'retrying', 'sending')`,
        [world.now()],
      );
      if (seconds > 4 * LONGEST_WAIT_S)
        return failed(`the oldest of ${count} mails waits for ${minutes(seconds)}`);
      return should(
        seconds < LONGEST_WAIT_S,
        `${count} mails wait, none for long`,
        `the oldest of ${count} mails waits for ${minutes(seconds)}`,
      );
    },
  },
  {
    id: 'failed-mail',
    means: 'No mail of the last week was given up.',
    cure: 'Look at the failed mails in the back office, correct addresses, and send them again.',
    async run(world) {
      const { count } = await one<{ count: number }>(
        world,
        `select count(*)::int as count from outbox_email
         where state = 'failed' and created_at > ?::timestamptz - interval '7 days'`,
        [world.now()],
      );
      if (count > MOST_FAILED) return failed(`${count} mails were given up`);
      return should(count === 0, 'none was given up', `${count} mail(s) were given up`);
    },
  },
  {
    id: 'admins',
    means: 'Somebody can sign in to the back office, and not one person alone.',
    cure: 'Make an account with `cli.ts user:create --role admin`.',
    async run(world) {
      const { count, offered } = await one<{ count: number; offered: boolean }>(
        world,
        `select count(*)::int as count, exists (select 1 from staff_link
           where kind = 'setup' and used_at is null and expires_at > ?) as offered
         from staff_user where role = 'admin' and disabled_at is null and not is_rehearsal`,
        [world.now()],
      );
      if (count === 0 && offered)
        return warning('nobody has followed the link for the first admin yet');
      if (count === 0) return failed('there is no admin');
      return should(
        count > 1,
        `${count} admins`,
        'there is one admin: nobody can help when that one is away',
      );
    },
  },
  {
    id: 'second-factor',
    means: 'Every admin has a second factor.',
    cure: 'Have each admin sign in and set it up; disable who does not.',
    async run(world) {
      const { count } = await one<{ count: number }>(
        world,
        `select count(*)::int as count from staff_user
         where role = 'admin' and disabled_at is null and not is_rehearsal and totp_confirmed_at is null`,
      );
      return must(count === 0, 'every admin has one', `${count} admin(s) have none`);
    },
  },
  {
    id: 'demo-accounts',
    means: 'Nobody signs in with a password that is public.',
    cure: 'Disable the accounts at demo.azionelab.test in the back office.',
    async run(world) {
      const { count } = await one<{ count: number }>(
        world,
        'select count(*)::int as count from staff_user where disabled_at is null and email in (?)',
        [DEMO_ACCOUNTS.map(({ email }) => email)],
      );
      return must(count === 0, 'there is none', `${count} demo account(s) can sign in`);
    },
  },
  {
    id: 'demo-data',
    means: 'Visitors see the company’s season, not the demo’s.',
    cure: 'Start from an empty database, or replace name, pages and season in the back office.',
    async run(world) {
      const { is_demo: isDemo } = await one<{ is_demo: boolean }>(
        world,
        `select exists (select 1 from setting where key = 'company' and (value ->> 'isDemo')::boolean) as is_demo`,
      );
      return must(!isDemo, 'the company is not the demo’s', 'this is the demo season');
    },
  },
  {
    id: 'rehearsals',
    means: 'Nothing is left of the operator’s own bookings.',
    cure: 'Run `cli.ts smoke` once more: it removes what an interrupted one left.',
    async run(world) {
      const counts = REHEARSALS.map(
        (table) => `(select count(*) from ${table} where is_rehearsal)`,
      );
      const { count } = await one<{ count: number }>(
        world,
        `select (${counts.join(' + ')})::int as count`,
      );
      return should(
        count === 0,
        'nothing is left',
        `${count} row(s) are left, or a smoke runs just now`,
      );
    },
  },
  {
    id: 'work',
    means: 'Work over many reservations gets done.',
    cure: 'See that a process runs the jobs (JOBS, azionelab-jobs), then what its log says.',
    async run(world) {
      const { seconds } = await one<{ seconds: number }>(
        world,
        `select coalesce(extract(epoch from (?::timestamptz - min(created_at))), 0)::float8 as seconds
         from job where finished_at is null`,
        [world.now()],
      );
      return must(
        seconds < 2 * LONGEST_WAIT_S,
        'none is left half done',
        `one has run for ${minutes(seconds)}`,
      );
    },
  },
  {
    id: 'invariants',
    means: 'What must always be true of seats, reservations, mails and admissions is true.',
    cure: 'Run `cli.ts doctor`, which names the rows, and follow docs/operator.md#doctor-finds-something-broken.',
    async run(world) {
      const findings = await runDoctor(world.em(), world.now());
      if (findings.length === 0) return ok('everything is true');
      const keys = findings.map(({ key }) => key);
      const broken = keys.filter((key) => key !== 'mailStuck' && key !== 'workStuck');
      return broken.length > 0
        ? failed(`broken: ${broken.join(', ')}`)
        : warning(`${keys.join(', ')}: see above`);
    },
  },
];

const minutes = (seconds: number) => `${Math.round(seconds / 60)} min`;
