import { adminAccount } from './account.ts';
import { adminAdmissions } from './admissions.ts';
import { adminAudit } from './audit.ts';
import { adminCommon } from './common.ts';
import { adminCustomers } from './customers.ts';
import { adminDashboard } from './dashboard.ts';
import { adminEmails } from './emails.ts';
import { adminImports } from './imports.ts';
import { adminJump } from './jump.ts';
import { adminPeople } from './people.ts';
import { adminPerformances } from './performances.ts';
import { adminReservations } from './reservations.ts';
import { adminSettings } from './settings.ts';
import { adminShows } from './shows.ts';
import { adminVenues } from './venues.ts';

export const admin = {
  adminAccount,
  adminAdmissions,
  adminAudit,
  adminCommon,
  adminCustomers,
  adminDashboard,
  adminEmails,
  adminImports,
  adminJump,
  adminPeople,
  adminPerformances,
  adminReservations,
  adminSettings,
  adminShows,
  adminVenues,
};
