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
