import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';

import { loadDoorTexts } from '../i18n/start.ts';
import { rootRoute } from './root.ts';

/** The server lets only documents of the door ask for the camera: whoever comes from another page loads anew. */
const isDoorDocument = /^\/door(?:\/|$)/.test(location.pathname);

const doorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/door',
  beforeLoad: ({ preload, location: { href } }) => {
    if (!preload && !isDoorDocument) throw redirect({ href, reloadDocument: true });
  },
  loader: loadDoorTexts,
  staleTime: Infinity,
  component: lazyRouteComponent(() => import('./door-page.tsx'), 'DoorPage'),
});
const chooseRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./door-page.tsx'), 'ChoosePage'),
});
const scanRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '$performanceId',
  component: lazyRouteComponent(() => import('./door-scan.tsx'), 'ScanPage'),
});

/** What the staff at the entrance sees: nothing of it is in a visitor's first load. */
export const doorRoutes = doorRoute.addChildren([chooseRoute, scanRoute]);
