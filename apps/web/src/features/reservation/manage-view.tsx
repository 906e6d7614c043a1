import { useEffect, useRef } from 'react';

import { ActionLink } from '../../components/action.tsx';
import { BookingSummary } from '../../components/booking-summary.tsx';
import { Notice } from '../../components/notice.tsx';
import { Actions, Page } from '../../components/page.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { t } from '../../i18n/t.ts';
import type { ManagedReservation } from '../../lib/outputs.ts';
import { CancelBooking } from './cancel-booking.tsx';
import { ChangeParty } from './change-party.tsx';

interface ManageViewProps {
  token: string;
  reservation: ManagedReservation;
}

export function ManageView({ token, reservation }: ManageViewProps) {
  const { status, ticketToken, canCancel, canChangePartySize, performance } = reservation;
  const isOver = status === 'cancelled' || status === 'moved' || status === 'expired';
  const notice = useRef<HTMLDivElement>(null);
  const wasOver = useRef(isOver);
  // Cancelled a moment ago: the button that did it is gone.
  useEffect(() => {
    if (isOver && !wasOver.current) notice.current?.focus();
    wasOver.current = isOver;
  }, [isOver]);
  return (
    <Page width="text">
      <PageTitle tab={t('manage.title')}>{t('manage.title')}</PageTitle>
      <BookingSummary booking={reservation} status={t(`manage.${status}`)} />
      {isOver && (
        <Notice
          ref={notice}
          live="polite"
          title={t(`manage.${status}Title`)}
          actions={
            <ActionLink kind="primary" to="/performances/$id" params={{ id: performance.id }}>
              {t('booking.bookAgain')}
            </ActionLink>
          }
        >
          <p>{status === 'expired' ? t('booking.holdOverBody') : t(`manage.${status}Body`)}</p>
        </Notice>
      )}
      {ticketToken && (
        <Actions>
          <ActionLink kind="primary" size="large" to="/ticket" hash={ticketToken}>
            {t('manage.openTicket')}
          </ActionLink>
        </Actions>
      )}
      {canChangePartySize && <ChangeParty token={token} reservation={reservation} />}
      {canCancel && <CancelBooking token={token} />}
    </Page>
  );
}
