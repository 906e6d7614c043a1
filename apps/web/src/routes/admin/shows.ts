import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { listSearch } from '../../lib/admin/list-search.ts';
import { adminRoute } from './admin-root.ts';

const getParentRoute = () => adminRoute;

const showsRoute = createRoute({
  getParentRoute,
  path: '/shows',
  validateSearch: listSearch({
    sorts: ['title', 'status', 'nextPerformance', 'createdAt'],
    filters: { status: ['draft', 'published', 'archived'] },
  }),
  component: lazyRouteComponent(() => import('./shows-page.tsx'), 'ShowsPage'),
});
const newShowRoute = createRoute({
  getParentRoute,
  path: '/shows/new',
  component: lazyRouteComponent(() => import('../../features/admin-shows/new-show.tsx'), 'NewShow'),
});
const showRoute = createRoute({
  getParentRoute,
  path: '/shows/$id',
  component: lazyRouteComponent(() => import('./show-page.tsx'), 'ShowPage'),
});
const previewRoute = createRoute({
  getParentRoute,
  path: '/shows/$id/preview',
  component: lazyRouteComponent(() => import('./show-preview-page.tsx'), 'ShowPreviewPage'),
});

export const showsRoutes = [showsRoute, newShowRoute, showRoute, previewRoute] as const;
