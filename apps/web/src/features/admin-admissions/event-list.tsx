import { keepPreviousData, useQuery } from '@tanstack/react-query';

import type { Column } from '../../components/admin/data-table.tsx';
import { EmptyState } from '../../components/admin/empty-state.tsx';
import { HrefLink } from '../../components/admin/href-link.tsx';
import { ListPage } from '../../components/admin/list-page.tsx';
import { t } from '../../i18n/t.ts';
import { listInputOf } from '../../lib/admin/list-search.ts';
import { formatStamp } from '../../lib/admin/stamp.ts';
import { formatTime } from '../../lib/format.ts';
import { groupCode } from '../../lib/group-code.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import { type DoorEvent, DoorResult } from './door-result.tsx';
import type { Summary } from './door-summary.tsx';
import { EventFilters, instantIn } from './event-filters.tsx';
import type { AdmissionPart, AdmissionSearch, AdmissionSort } from './list-shape.ts';
import classes from './admissions.module.css';

interface EventListProps {
  search: AdmissionSearch;
  desks: Summary['desks'];
  timeZone: string;
  onSearch: (part: AdmissionPart) => void;
}

const FIRST = { sort: 'at', direction: 'desc' } as const;
/** The door goes on while somebody looks. */
export const LOOK_EVERY_MS = 15_000;

/** Everything that happened at a door, the latest first: who went in, who was taken back out, who was refused. */
export function EventList({ search, desks, timeZone, onSearch }: EventListProps) {
  const { performance, result, device, by } = search;
  const from = instantIn(search.from);
  const to = instantIn(search.to);
  const input = {
    ...listInputOf<AdmissionSort>(search, FIRST),
    ...(performance && { performanceId: performance }),
    ...(result && { result }),
    ...(device && { device }),
    ...(by && { by }),
    ...(from && { from }),
    ...(to && { to }),
  };
  const query = useQuery(
    trpc.admin.admissions.list.queryOptions(input, {
      placeholderData: keepPreviousData,
      refetchInterval: LOOK_EVERY_MS,
    }),
  );
  return (
    <ListPage
      label={t('adminAdmissions.events')}
      searchLabel={t('adminAdmissions.searchLabel')}
      columns={columnsFor(!performance)}
      rowKey={({ id }) => id}
      query={query}
      state={search}
      first={FIRST}
      onState={onSearch}
      isFiltered={Boolean(result ?? device ?? by ?? from ?? to)}
      onClear={() => onSearch({ ...NO_FILTER, q: undefined, page: undefined })}
      filters={<EventFilters {...{ search, desks, timeZone, onSearch }} />}
      empty={
        <EmptyState title={t('adminAdmissions.empty')} body={t('adminAdmissions.emptyHelp')} />
      }
      csv={{
        name: t('adminAdmissions.csvName'),
        fetch: async () => (await trpcClient.admin.admissions.export.query(input)).csv,
      }}
    />
  );
}

const NO_FILTER = {
  result: undefined,
  device: undefined,
  by: undefined,
  from: undefined,
  to: undefined,
};

function columnsFor(isEveningShown: boolean): Column<DoorEvent, AdmissionSort>[] {
  return [
    {
      key: 'party',
      title: t('adminAdmissions.party'),
      sort: 'name',
      isHeading: true,
      cell: ({ party }) => <Party party={party} />,
    },
    {
      key: 'at',
      title: t('adminAdmissions.at'),
      sort: 'at',
      cell: ({ at, performance }) => (
        <time dateTime={at}>{formatStamp(at, performance.timeZone)}</time>
      ),
    },
    {
      key: 'result',
      title: t('adminAdmissions.result'),
      sort: 'result',
      cell: (event) => (
        <>
          <DoorResult result={event.result} />
          <Undone event={event} />
        </>
      ),
    },
    {
      key: 'seats',
      title: t('adminAdmissions.seats'),
      align: 'end',
      cell: ({ seats }) => seats,
    },
    {
      key: 'device',
      title: t('adminAdmissions.device'),
      sort: 'device',
      cell: ({ device }) => device,
    },
    { key: 'by', title: t('adminAdmissions.by'), sort: 'by', cell: ({ by }) => by },
    {
      key: 'evening',
      title: t('adminAdmissions.evening'),
      isHidden: !isEveningShown,
      cell: ({ performance: { showTitle, startsAt, timeZone } }) =>
        `${showTitle}, ${formatStamp(startsAt, timeZone)}`,
    },
  ];
}

function Party({ party }: Pick<DoorEvent, 'party'>) {
  if (!party) return t('adminAdmissions.noTicket');
  const { reservationId, name, code, isErased } = party;
  return (
    <>
      <HrefLink href={`/admin/reservations/${reservationId}`}>
        {isErased ? t('adminAdmissions.erased') : name}
      </HrefLink>
      <span className={classes['code']}>{groupCode(code)}</span>
    </>
  );
}

function Undone({ event: { undone, performance } }: { event: DoorEvent }) {
  if (!undone) return null;
  const { by: name, at, reason } = undone;
  return (
    <p className={classes['undone']}>
      {t('adminAdmissions.undoneBy', {
        name,
        reason,
        time: formatTime(at, performance.timeZone),
      })}
    </p>
  );
}
