import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';

import { PageFrame, Section } from '../../components/admin/page-frame.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { DeskActions } from '../../features/admin-reservations/desk-actions.tsx';
import { LikelyTwins } from '../../features/admin-reservations/likely-twins.tsx';
import { OtherBookings } from '../../features/admin-reservations/other-bookings.tsx';
import { ReservationFacts } from '../../features/admin-reservations/reservation-facts.tsx';
import { ReservationNotices } from '../../features/admin-reservations/reservation-notices.tsx';
import { ReservationStatus } from '../../features/admin-reservations/reservation-status.tsx';
import { AddNote } from '../../features/admin-reservations/staff-notes.tsx';
import { Timeline } from '../../features/admin-reservations/timeline.tsx';
import type { Reservation } from '../../features/admin-reservations/types.ts';
import classes from '../../features/admin-reservations/reservations.module.css';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';

const route = getRouteApi('/admin/reservations/$id');
/** Mail that is about to leave is looked at until it has; the booker and the door may change the rest. */
const LOOK_SOON_MS = 2_000;
const LOOK_LATER_MS = 15_000;

export function ReservationPage() {
  const { id } = route.useParams();
  const reservation = useQuery({
    ...trpc.admin.reservations.byId.queryOptions({ id }),
    refetchInterval: ({ state }) => (isMailUnderWay(state.data) ? LOOK_SOON_MS : LOOK_LATER_MS),
  });
  return (
    <Loaded
      query={reservation}
      skeleton={<Skeleton shape="row" count={8} />}
      pageTitle={t('adminReservations.booking')}
    >
      {(data) => <Inside key={id} reservation={data} />}
    </Loaded>
  );
}

function Inside({ reservation }: { reservation: Reservation }) {
  const { id, name, code, status, erasedAt, twins, otherBookings } = reservation;
  return (
    <PageFrame
      title={erasedAt ? t('adminReservations.erased') : name}
      tab={code}
      beside={<ReservationStatus status={status} />}
      back={
        <Link to="/admin/reservations">
          <IconArrowLeft aria-hidden size={18} />
          {t('adminCommon.backTo', { page: t('adminReservations.title') })}
        </Link>
      }
    >
      <ReservationNotices reservation={reservation} />
      <DeskActions reservation={reservation} />
      <LikelyTwins twins={twins} />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <ReservationFacts reservation={reservation} />
          <OtherBookings otherBookings={otherBookings} />
        </div>
        <div className={classes['column']}>
          <Section title={t('adminReservations.timeline')}>
            {!erasedAt && <AddNote id={id} />}
            <Timeline reservation={reservation} />
          </Section>
        </div>
      </div>
    </PageFrame>
  );
}

function isMailUnderWay(reservation: Reservation | undefined) {
  return reservation?.timeline.some(
    (entry) => entry.kind === 'mail' && (entry.state === 'queued' || entry.state === 'sending'),
  );
}
