import { adminRoute } from './admin-root.ts';
import { accountRoutes } from './account.ts';
import { admissionsRoutes } from './admissions.ts';
import { auditRoutes } from './audit.ts';
import { customersRoutes } from './customers.ts';
import { dashboardRoutes } from './dashboard.ts';
import { emailsRoutes } from './emails.ts';
import { importsRoutes } from './imports.ts';
import { peopleRoutes } from './people.ts';
import { performancesRoutes } from './performances.ts';
import { reservationsRoutes } from './reservations.ts';
import { settingsRoutes } from './settings.ts';
import { showsRoutes } from './shows.ts';
import { venuesRoutes } from './venues.ts';

/** Every page of the back office, by area. */
export const adminRoutes = adminRoute.addChildren([
  ...dashboardRoutes,
  ...showsRoutes,
  ...performancesRoutes,
  ...venuesRoutes,
  ...reservationsRoutes,
  ...customersRoutes,
  ...admissionsRoutes,
  ...emailsRoutes,
  ...settingsRoutes,
  ...peopleRoutes,
  ...importsRoutes,
  ...auditRoutes,
  ...accountRoutes,
]);

export { entranceRoutes } from './entrance.ts';
