import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { ActionLink } from '../components/action.tsx';
import { Loaded } from '../components/loaded.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useDoorPerformances } from '../features/door/chooser.tsx';
import { Scanner } from '../features/door/scanner.tsx';
import { StaffBar } from '../features/staff/staff-bar.tsx';
import { useStaff } from '../features/staff/use-staff.ts';
import { t } from '../i18n/t.ts';
import classes from './door-page.module.css';

const route = getRouteApi('/door/$performanceId');

export function ScanPage() {
  const { performanceId } = route.useParams();
  const { staff, isEnded, noteFailure, signedOut } = useStaff();
  const performances = useDoorPerformances();
  const account = <StaffBar staff={staff} onSignedOut={signedOut} />;
  return (
    <Loaded query={performances} skeleton={<ScanSkeleton />}>
      {(found) => {
        const performance = found.find(({ id }) => id === performanceId);
        if (!performance) return <NotTonight account={account} />;
        return (
          <Scanner
            key={performanceId}
            performance={performance}
            isSessionEnded={isEnded}
            noteFailure={noteFailure}
            account={account}
          />
        );
      }}
    </Loaded>
  );
}

function ScanSkeleton() {
  return (
    <main className={classes['choose']}>
      <Skeleton shape="title" count={2} />
      <Skeleton shape="row" count={5} />
    </main>
  );
}

function NotTonight({ account }: { account: ReactNode }) {
  return (
    <main className={classes['choose']}>
      {account}
      <PageTitle tab={t('door.notTonight')} className={classes['title']}>
        {t('door.notTonight')}
      </PageTitle>
      <p>{t('door.notTonightBody')}</p>
      <ActionLink kind="primary" to="/door">
        {t('door.otherPerformance')}
      </ActionLink>
    </main>
  );
}
