import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';

import { EmptyState } from '../../components/admin/empty-state.tsx';
import { PageFrame } from '../../components/admin/page-frame.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { NewBooking } from '../../features/admin-reservations/new-booking.tsx';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';

const route = getRouteApi('/admin/reservations/new');
/** Seats go while somebody is on the phone. */
const LOOK_EVERY_MS = 10_000;

export function NewReservationPage() {
  const { performance } = route.useSearch();
  const evenings = useQuery({
    ...trpc.admin.reservations.evenings.queryOptions({}),
    staleTime: 0,
    refetchInterval: LOOK_EVERY_MS,
  });
  return (
    <PageFrame
      width="form"
      title={t('adminReservations.newTitle')}
      back={
        <Link to="/admin/reservations" search={performance ? { performance } : {}}>
          <IconArrowLeft aria-hidden size={18} />
          {t('adminCommon.backTo', { page: t('adminReservations.title') })}
        </Link>
      }
    >
      <Loaded query={evenings} skeleton={<Skeleton shape="row" count={6} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('adminReservations.noEvenings')} />
          ) : (
            <NewBooking
              evenings={all}
              performanceId={all.find(({ id }) => id === performance)?.id ?? null}
            />
          )
        }
      </Loaded>
    </PageFrame>
  );
}
