import { Button } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import classes from '../../features/admin-reservations/reservations.module.css';
import { TicketCard } from '../../features/ticket/ticket-card.tsx';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';

const route = getRouteApi('/admin/reservations/$id/ticket');

/** For somebody without an address or a phone: on paper, to be handed over or read out. */
export function ReservationTicketPage() {
  const { id } = route.useParams();
  const ticket = useQuery({
    ...trpc.admin.reservations.ticket.queryOptions({ id }),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Loaded
      query={ticket}
      skeleton={<Skeleton shape="row" count={6} />}
      pageTitle={t('adminReservations.print')}
    >
      {(data) => (
        <PageFrame
          title={t('adminReservations.printTitle', { name: data.name })}
          tab={data.code}
          back={
            <Link to="/admin/reservations/$id" params={{ id }} className={classes['noPrint'] ?? ''}>
              <IconArrowLeft aria-hidden size={18} />
              {t('adminCommon.backTo', { page: t('adminReservations.booking') })}
            </Link>
          }
          actions={
            <Button leftSection={<IconPrinter aria-hidden size={18} />} onClick={() => print()}>
              {t('adminReservations.printNow')}
            </Button>
          }
        >
          <TicketCard ticket={data} />
        </PageFrame>
      )}
    </Loaded>
  );
}
