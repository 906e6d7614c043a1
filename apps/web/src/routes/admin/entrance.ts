import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { loadDoorTexts } from '../../i18n/start.ts';
import { rootRoute } from '../root.ts';

/** What mailed and printed links open: before anybody has signed in, so outside the gate. */
const entranceRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'entrance',
  loader: loadDoorTexts,
  staleTime: Infinity,
});
const getParentRoute = () => entranceRoute;

const acceptRoute = createRoute({
  getParentRoute,
  path: '/admin/accept',
  component: lazyRouteComponent(() => import('./accept-page.tsx'), 'AcceptPage'),
});
const resetRoute = createRoute({
  getParentRoute,
  path: '/admin/reset',
  component: lazyRouteComponent(() => import('./reset-page.tsx'), 'ResetPage'),
});
const setUpRoute = createRoute({
  getParentRoute,
  path: '/admin/setup',
  component: lazyRouteComponent(() => import('./set-up-page.tsx'), 'SetUpPage'),
});
const forgotRoute = createRoute({
  getParentRoute,
  path: '/admin/forgot',
  component: lazyRouteComponent(
    () => import('../../features/staff/forgot-password.tsx'),
    'ForgotPassword',
  ),
});

export const entranceRoutes = entranceRoute.addChildren([
  acceptRoute,
  resetRoute,
  setUpRoute,
  forgotRoute,
]);
