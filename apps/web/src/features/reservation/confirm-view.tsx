import { useMutation, useQueryClient } from '@tanstack/react-query';

import { Action, ActionLink } from '../../components/action.tsx';
import { Bill } from '../../components/bill.tsx';
import { BookingSummary } from '../../components/booking-summary.tsx';
import { Notice } from '../../components/notice.tsx';
import { Actions, Lead, Page } from '../../components/page.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { formatTime } from '../../lib/format.ts';
import type { Preview } from '../../lib/outputs.ts';
import { awaitTitleFocus } from '../../lib/route-focus.ts';
import { trpc } from '../../lib/trpc.ts';

interface ConfirmViewProps {
  token: string;
  preview: Preview;
}

/** Nothing is confirmed by opening the page: mail scanners open links too. */
export function ConfirmView({ token, preview }: ConfirmViewProps) {
  const queries = useQueryClient();
  const confirm = useMutation(
    trpc.reservations.confirm.mutationOptions({
      onSuccess: awaitTitleFocus,
      // What the page knew was old: seats that are gone lead to other evenings.
      onError: () => queries.invalidateQueries(trpc.reservations.preview.pathFilter()),
    }),
  );
  const { status, seatsStillFree, ticketToken, performance } = preview;
  if (confirm.data) {
    const { ticketToken: fresh, manageToken } = confirm.data;
    return (
      <Confirmed
        preview={preview}
        title={t('manage.confirmedTitle')}
        ticketToken={fresh}
        manageToken={manageToken}
      />
    );
  }
  if (status === 'confirmed' && ticketToken) {
    return (
      <Confirmed
        preview={preview}
        title={t('manage.alreadyConfirmedTitle')}
        ticketToken={ticketToken}
        {...(preview.manageToken && { manageToken: preview.manageToken })}
      />
    );
  }
  if (status === 'cancelled' || status === 'moved')
    return <Over preview={preview} status={status} />;
  if (status === 'expired' && !seatsStillFree) return <Lost preview={preview} />;
  const title = status === 'expired' ? t('manage.expiredTitle') : t('manage.confirmTitle');
  const { timeZone } = performance.venue;
  return (
    <Page width="text">
      <PageTitle tab={title}>{title}</PageTitle>
      <Lead>{status === 'expired' ? t('manage.expiredWithSeats') : t('manage.confirmReady')}</Lead>
      <BookingSummary booking={preview} />
      {confirm.error && (
        <Refusal
          error={confirm.error}
          showSlug={performance.show.slug}
          onRetry={() => confirm.mutate({ token })}
        />
      )}
      <Actions>
        <Action
          kind="primary"
          size="large"
          isBusy={confirm.isPending}
          onClick={() => confirm.mutate({ token })}
        >
          {confirm.isPending ? t('manage.confirming') : t('manage.confirmButton')}
        </Action>
      </Actions>
      {status === 'pending' && (
        <p>{t('manage.heldUntil', { time: formatTime(preview.expiresAt, timeZone) })}</p>
      )}
    </Page>
  );
}

interface ConfirmedProps {
  preview: Preview;
  title: string;
  ticketToken: string;
  manageToken?: string;
}

function Confirmed({ preview, title, ticketToken, manageToken }: ConfirmedProps) {
  return (
    <Page width="text">
      <div aria-live="polite">
        <PageTitle tab={title}>{title}</PageTitle>
      </div>
      <Lead>{t('manage.confirmedBody')}</Lead>
      <BookingSummary booking={preview} />
      <Actions>
        <ActionLink kind="primary" size="large" to="/ticket" hash={ticketToken}>
          {t('manage.openTicket')}
        </ActionLink>
        {manageToken && (
          <ActionLink size="large" to="/manage" hash={manageToken}>
            {t('manage.manageBooking')}
          </ActionLink>
        )}
      </Actions>
    </Page>
  );
}

function Lost({ preview }: { preview: Preview }) {
  const others = preview.otherPerformances;
  return (
    <Page>
      <PageTitle tab={t('manage.expiredTitle')}>{t('manage.expiredTitle')}</PageTitle>
      <Lead>{t('manage.expiredWithout')}</Lead>
      <BookingSummary booking={preview} />
      <h2>{t('booking.otherEvenings')}</h2>
      {others.length > 0 ? (
        <Bill
          entries={others.map((performance) => ({ performance, headline: performance.venue.name }))}
        />
      ) : (
        <Notice
          title={t('booking.noOtherEvenings')}
          actions={<ActionLink to="/shows">{t('errors.toShows')}</ActionLink>}
        />
      )}
    </Page>
  );
}

function Over({ preview, status }: { preview: Preview; status: 'cancelled' | 'moved' }) {
  const title = t(`manage.${status}Title`);
  const { id } = preview.performance;
  return (
    <Page width="text">
      <PageTitle tab={title}>{title}</PageTitle>
      <Lead>{t(`manage.${status}Body`)}</Lead>
      <BookingSummary booking={preview} />
      <Actions>
        <ActionLink kind="primary" to="/performances/$id" params={{ id }}>
          {t('booking.bookAgain')}
        </ActionLink>
        <ActionLink to="/find">{t('errors.toFind')}</ActionLink>
      </Actions>
    </Page>
  );
}
