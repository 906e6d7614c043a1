import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { SiteLayout } from '../components/site-layout.tsx';
import { rootRoute } from './root.ts';

const siteRoute = createRoute({ getParentRoute: () => rootRoute, id: 'site', component: SiteLayout });

export const homeRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home.tsx'), 'HomePage'),
});

/** Everything a visitor sees, inside the site's header and footer. */
export const siteRoutes = siteRoute.addChildren([homeRoute]);
