import { useQuery } from '@tanstack/react-query';
import { IconRefresh } from '@tabler/icons-react';

import { Action } from '../../components/action.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import classes from './chooser.module.css';
import type { DoorPerformance } from './desk.ts';
import { DeviceField } from './device-field.tsx';
import { PerformanceCard } from './performance-card.tsx';

const RENEW_EVERY_MS = 15_000;

/** The evenings whose door is open or near. */
export function useDoorPerformances() {
  return useQuery(
    trpc.door.performances.queryOptions(
      { locale: activeLocale() },
      { refetchInterval: RENEW_EVERY_MS, staleTime: 5000 },
    ),
  );
}

export function Chooser() {
  const performances = useDoorPerformances();
  return (
    <>
      <div className={classes['head']}>
        <PageTitle tab={t('door.title')} className={classes['title']}>
          {t('door.chooseTitle')}
        </PageTitle>
        <Action
          aria-label={t('door.refresh')}
          isBusy={performances.isFetching}
          onClick={() => void performances.refetch()}
        >
          <IconRefresh aria-hidden />
        </Action>
      </div>
      <div className={classes['device']}>
        <DeviceField />
      </div>
      <Loaded query={performances} skeleton={<Skeleton shape="row" count={6} />}>
        {(found) => (found.length > 0 ? <Cards performances={found} /> : <NoPerformances />)}
      </Loaded>
    </>
  );
}

function Cards({ performances }: { performances: DoorPerformance[] }) {
  return (
    <ul className={classes['cards']}>
      {performances.map((performance) => (
        <li key={performance.id}>
          <PerformanceCard performance={performance} />
        </li>
      ))}
    </ul>
  );
}

function NoPerformances() {
  return (
    <div className={classes['empty']}>
      <h2>{t('door.noneTitle')}</h2>
      <p>{t('door.noneBody')}</p>
    </div>
  );
}
