import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { Alerts } from '../../features/admin-dashboard/alerts.tsx';
import { NextEvenings } from '../../features/admin-dashboard/next-evenings.tsx';
import { Recent } from '../../features/admin-dashboard/recent.tsx';
import { useStaff } from '../../features/staff/use-staff.ts';
import { activeLocale, t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';

const Charts = lazy(async () => ({
  default: (await import('../../features/admin-dashboard/charts.tsx')).Charts,
}));

const LOOK_EVERY_MS = 30_000;
const waiting = <Skeleton shape="poster" />;

export function DashboardPage() {
  const { staff } = useStaff();
  const isAdmin = staff.role === 'admin';
  const asked = { locale: activeLocale() };
  const overview = useQuery(
    trpc.admin.dashboard.overview.queryOptions(asked, { refetchInterval: LOOK_EVERY_MS }),
  );
  const charts = useQuery(trpc.admin.dashboard.charts.queryOptions(asked));
  return (
    <PageFrame title={t('adminDashboard.title')}>
      <Loaded query={overview} skeleton={<Skeleton shape="row" count={8} />}>
        {({ alerts, evenings }) => (
          <>
            <Alerts alerts={alerts} isAdmin={isAdmin} />
            <NextEvenings evenings={evenings} />
          </>
        )}
      </Loaded>
      <Loaded query={charts} skeleton={waiting}>
        {(facts) => (
          <Suspense fallback={waiting}>
            <Charts {...facts} />
          </Suspense>
        )}
      </Loaded>
      <Recent isAdmin={isAdmin} />
    </PageFrame>
  );
}
