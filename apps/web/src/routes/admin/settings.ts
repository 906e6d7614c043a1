import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { wordOf } from '../../lib/search-params.ts';
import { adminRoute } from './admin-root.ts';

const PARTS = ['pages', 'company', 'look', 'booking', 'notice'] as const;
const PAGES = ['home', 'about', 'contacts', 'privacy', 'accessibility'] as const;

export interface SettingsSearch {
  part?: (typeof PARTS)[number] | undefined;
  page?: (typeof PAGES)[number] | undefined;
}

const settingsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/settings',
  validateSearch: (raw: Record<string, unknown>): SettingsSearch => {
    const part = PARTS.find((each) => each === wordOf(raw['part']));
    const page = PAGES.find((each) => each === wordOf(raw['page']));
    return {
      ...(part && part !== 'pages' && { part }),
      ...(page && page !== 'home' && { page }),
    };
  },
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
});

export const settingsRoutes = [settingsRoute] as const;
