import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { LOCALES } from '../../i18n/t.ts';
import { emailSearch, TEMPLATE_KINDS } from '../../lib/admin/email-words.ts';
import { adminRoute } from './admin-root.ts';

const emailsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/emails',
  validateSearch: emailSearch,
  component: lazyRouteComponent(() => import('./emails-page.tsx'), 'EmailsPage'),
});

const templatesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/emails/templates',
  validateSearch: (raw: Record<string, unknown>): TemplateSearch => {
    const kind = TEMPLATE_KINDS.find((each) => each === raw['kind']);
    const locale = LOCALES.find((each) => each === raw['locale']);
    return { ...(kind && { kind }), ...(locale && { locale }) };
  },
  component: lazyRouteComponent(() => import('./email-templates-page.tsx'), 'EmailTemplatesPage'),
});

export interface TemplateSearch {
  kind?: (typeof TEMPLATE_KINDS)[number];
  locale?: (typeof LOCALES)[number];
}

const emailRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/emails/$emailId',
  component: lazyRouteComponent(() => import('./email-page.tsx'), 'EmailPage'),
});

export const emailsRoutes = [emailsRoute, templatesRoute, emailRoute] as const;
