import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';

import { CapacityLedger } from '../../components/admin/capacity-ledger.tsx';
import { JobProgress } from '../../components/admin/job-progress.tsx';
import { PageFrame, Section } from '../../components/admin/page-frame.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { BookingSwitch } from '../../features/admin-performances/booking-switch.tsx';
import { CancelEvening } from '../../features/admin-performances/cancel-evening.tsx';
import { CapacityForm } from '../../features/admin-performances/capacity-form.tsx';
import { DeleteEvening } from '../../features/admin-performances/delete-evening.tsx';
import { DetailsForm } from '../../features/admin-performances/details-form.tsx';
import { EveningState } from '../../features/admin-performances/evening-state.tsx';
import { MoveEvening } from '../../features/admin-performances/move-evening.tsx';
import type { Evening } from '../../features/admin-performances/types.ts';
import { useEveningsRefresh } from '../../features/admin-performances/use-evening-change.ts';
import { useStaff } from '../../features/staff/use-staff.ts';
import { activeLocale, t } from '../../i18n/t.ts';
import { formatStart } from '../../lib/format.ts';
import { trpc } from '../../lib/trpc.ts';

const route = getRouteApi('/admin/performances/$id');
/** Numbers change while visitors book. */
const LOOK_EVERY_MS = 15_000;

export function AdminPerformancePage() {
  const { id } = route.useParams();
  const { staff } = useStaff();
  const evening = useQuery({
    ...trpc.admin.performances.byId.queryOptions({ id, locale: activeLocale() }),
    refetchInterval: LOOK_EVERY_MS,
  });
  return (
    <Loaded
      query={evening}
      skeleton={<Skeleton shape="row" count={8} />}
      pageTitle={t('adminPerformances.one')}
    >
      {(data) => <Inside key={id} evening={data} canEdit={staff.role === 'admin'} />}
    </Loaded>
  );
}

function Inside({ evening, canEdit }: { evening: Evening; canEdit: boolean }) {
  const refresh = useEveningsRefresh();
  const { show, venue, ledger, startsAt, jobs, state } = evening;
  const isLive = state !== 'cancelled' && state !== 'past';
  return (
    <PageFrame
      title={show.title}
      beside={<EveningState evening={evening} />}
      back={
        <Link to="/admin/performances">
          <IconArrowLeft aria-hidden size={18} />
          {t('adminCommon.backTo', { page: t('adminPerformances.title') })}
        </Link>
      }
      actions={
        <>
          {isLive && (
            <Button
              renderRoot={(props) => (
                <Link
                  to="/admin/reservations/new"
                  search={{ performance: evening.id }}
                  {...props}
                />
              )}
            >
              {t('adminReservations.new')}
            </Button>
          )}
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/admin/reservations" search={{ performance: evening.id }} {...props} />
            )}
          >
            {t('adminReservations.title')}
          </Button>
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/admin/admissions" search={{ performance: evening.id }} {...props} />
            )}
          >
            {t('adminAdmissions.title')}
          </Button>
        </>
      }
    >
      <p>
        <strong>
          <time dateTime={startsAt}>{formatStart(startsAt, venue.timeZone)}</time>
        </strong>
        {' · '}
        {venue.name}, {venue.city}
      </p>
      {jobs.map((job) => (
        <JobProgress
          key={job.id}
          id={job.id}
          kind={job.kind}
          timeZone={venue.timeZone}
          onFinished={refresh}
        />
      ))}
      <Section title={t('adminPerformances.ledger')}>
        <CapacityLedger ledger={ledger} timeZone={venue.timeZone} />
      </Section>
      <BookingSwitch evening={evening} canEdit={canEdit} />
      {!canEdit && <p>{t('adminPerformances.readOnly')}</p>}
      {canEdit && isLive && <Editors evening={evening} />}
      {canEdit && !evening.hasReservations && jobs.length === 0 && (
        <DeleteEvening evening={evening} />
      )}
    </PageFrame>
  );
}

function Editors({ evening }: { evening: Evening }) {
  const choices = useQuery(
    trpc.admin.performances.choices.queryOptions({ locale: activeLocale() }),
  );
  return (
    <>
      <CapacityForm evening={evening} />
      <DetailsForm evening={evening} />
      <Loaded query={choices} skeleton={<Skeleton shape="row" count={2} />}>
        {({ venues }) => (
          <MoveEvening
            key={`${evening.startsAt} ${evening.venue.id}`}
            evening={evening}
            venues={venues}
          />
        )}
      </Loaded>
      <CancelEvening evening={evening} />
    </>
  );
}
