import { useQuery } from '@tanstack/react-query';

import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { activeLocale } from '../../i18n/t.ts';
import { useHouseZone } from '../../lib/admin/stamp.ts';
import { trpc } from '../../lib/trpc.ts';
import { DoorSummary } from './door-summary.tsx';
import { EveningPick, labelOf } from './evening-pick.tsx';
import { EventList, LOOK_EVERY_MS } from './event-list.tsx';
import type { AdmissionPart, AdmissionSearch } from './list-shape.ts';
import { NextDoors } from './next-doors.tsx';
import classes from './admissions.module.css';

interface DoorDeskProps {
  search: AdmissionSearch;
  onSearch: (part: AdmissionPart) => void;
}

/** What happened at the doors, of one evening or of all. */
export function DoorDesk({ search, onSearch }: DoorDeskProps) {
  const { performance } = search;
  return (
    <>
      {performance ? (
        <OneEvening key={performance} {...{ performance, search, onSearch }} />
      ) : (
        <AllEvenings {...{ search, onSearch }} />
      )}
    </>
  );
}

const another = (id: string | null): AdmissionPart => ({
  performance: id ?? undefined,
  device: undefined,
  by: undefined,
  from: undefined,
  to: undefined,
  page: undefined,
});

function AllEvenings({ search, onSearch }: DoorDeskProps) {
  const timeZone = useHouseZone();
  return (
    <>
      <div className={classes['pick']}>
        <EveningPick chosen={null} onPick={(id) => onSearch(another(id))} />
      </div>
      <NextDoors />
      <EventList {...{ search, timeZone, onSearch }} desks={[]} />
    </>
  );
}

function OneEvening({
  performance: id,
  search,
  onSearch,
}: DoorDeskProps & { performance: string }) {
  const houseZone = useHouseZone();
  const evening = useQuery(
    trpc.admin.performances.byId.queryOptions({ id, locale: activeLocale() }),
  );
  const summary = useQuery(
    trpc.admin.admissions.summary.queryOptions(
      { performanceId: id },
      { refetchInterval: LOOK_EVERY_MS },
    ),
  );
  const label = evening.data ? labelOf(evening.data) : null;
  return (
    <>
      <div className={classes['pick']}>
        <EveningPick chosen={{ id, label }} onPick={(picked) => onSearch(another(picked))} />
      </div>
      <Loaded query={summary} skeleton={<Skeleton shape="row" count={8} />}>
        {(data) => (
          <>
            <DoorSummary summary={data} />
            <EventList
              {...{ search, onSearch }}
              desks={data.desks}
              timeZone={evening.data?.venue.timeZone ?? houseZone}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
