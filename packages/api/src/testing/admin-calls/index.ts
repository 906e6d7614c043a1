import { accountCalls } from './account.ts';
import { admissionsCalls } from './admissions.ts';
import { auditCalls } from './audit.ts';
import { customersCalls } from './customers.ts';
import { dashboardCalls } from './dashboard.ts';
import { emailsCalls } from './emails.ts';
import { importsCalls } from './imports.ts';
import { jobsCalls } from './jobs.ts';
import { jumpCalls } from './jump.ts';
import { peopleCalls } from './people.ts';
import { performancesCalls } from './performances.ts';
import { reservationsCalls } from './reservations.ts';
import { settingsCalls } from './settings.ts';
import { showsCalls } from './shows.ts';
import { venuesCalls } from './venues.ts';
import type { AdminSeason, Calls } from './season.ts';

const AREAS = [
  accountCalls,
  admissionsCalls,
  auditCalls,
  customersCalls,
  dashboardCalls,
  emailsCalls,
  importsCalls,
  jobsCalls,
  jumpCalls,
  peopleCalls,
  performancesCalls,
  reservationsCalls,
  settingsCalls,
  showsCalls,
  venuesCalls,
];

/** One call of each procedure of the back office, each about something of its own where it changes it. */
export async function adminCallsOf(season: AdminSeason): Promise<Calls> {
  const calls: Calls = {};
  for (const area of AREAS) Object.assign(calls, await area(season));
  return calls;
}
