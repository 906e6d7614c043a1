import { adminDashboardRouter } from './dashboard/admin-router.ts';
import { adminShowsRouter } from './shows/admin-router.ts';
import { adminVenuesRouter } from './venues/admin-router.ts';
import { adminPerformancesRouter } from './performances/admin-router.ts';
import { adminJobsRouter } from './jobs/admin-router.ts';
import { adminReservationsRouter } from './reservations/admin-router.ts';
import { adminCustomersRouter } from './customers/admin-router.ts';
import { adminAdmissionsRouter } from './door/admin-router.ts';
import { adminEmailsRouter } from './outbox/admin-router.ts';
import { adminPeopleRouter } from './accounts/admin-router.ts';
import { accountRouter } from './account/router.ts';
import { adminAuditRouter } from './audit/admin-router.ts';
import { adminSettingsRouter } from './site/admin-router.ts';
import { adminImportsRouter } from './imports/admin-router.ts';
import { adminJumpRouter } from './jump/admin-router.ts';
import { authRouter } from './accounts/router.ts';
import { doorRouter } from './door/router.ts';
import { performancesRouter } from './performances/router.ts';
import { reservationsRouter } from './reservations/router.ts';
import { showsRouter } from './shows/router.ts';
import { siteRouter } from './site/router.ts';
import { ticketsRouter } from './tickets/router.ts';
import { router } from './trpc.ts';
import { venuesRouter } from './venues/router.ts';

export const appRouter = router({
  account: accountRouter,
  admin: router({
    admissions: adminAdmissionsRouter,
    audit: adminAuditRouter,
    customers: adminCustomersRouter,
    dashboard: adminDashboardRouter,
    emails: adminEmailsRouter,
    imports: adminImportsRouter,
    jobs: adminJobsRouter,
    jump: adminJumpRouter,
    people: adminPeopleRouter,
    performances: adminPerformancesRouter,
    reservations: adminReservationsRouter,
    settings: adminSettingsRouter,
    shows: adminShowsRouter,
    venues: adminVenuesRouter,
  }),
  auth: authRouter,
  door: doorRouter,
  performances: performancesRouter,
  reservations: reservationsRouter,
  shows: showsRouter,
  site: siteRouter,
  tickets: ticketsRouter,
  venues: venuesRouter,
});
export type AppRouter = typeof appRouter;
