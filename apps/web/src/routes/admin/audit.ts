import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { auditSearch } from '../../lib/admin/audit-words.ts';
import { adminRoute } from './admin-root.ts';

const auditRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
});

export const auditRoutes = [auditRoute] as const;
