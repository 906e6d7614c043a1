import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';

import { Section } from '../../components/admin/page-frame.tsx';
import { said } from '../../components/admin/toast.ts';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { formatStart } from '../../lib/format.ts';
import { trpc } from '../../lib/trpc.ts';
import type { Evening } from './types.ts';
import { useEveningsRefresh } from './use-evening-change.ts';

interface BookingSwitchProps {
  evening: Evening;
  canEdit: boolean;
}

/** Whether and until when the evening can be booked, with the switch that stops it and starts it again. */
export function BookingSwitch({ evening, canEdit }: BookingSwitchProps) {
  const refresh = useEveningsRefresh();
  const { id, revision, bookingPausedAt, state } = evening;
  const { pauseBooking, reopenBooking } = trpc.admin.performances;
  const pause = useMutation(
    pauseBooking.mutationOptions({
      onSuccess: () => said(t('adminPerformances.paused')),
      onSettled: refresh,
    }),
  );
  const reopen = useMutation(
    reopenBooking.mutationOptions({
      onSuccess: () => said(t('adminPerformances.reopened')),
      onSettled: refresh,
    }),
  );
  const error = pause.error ?? reopen.error;
  const isOver = state === 'cancelled' || state === 'past';
  return (
    <Section
      title={t('adminPerformances.booking')}
      actions={
        canEdit &&
        !isOver &&
        (bookingPausedAt ? (
          <Button loading={reopen.isPending} onClick={() => reopen.mutate({ id, revision })}>
            {t('adminPerformances.reopen')}
          </Button>
        ) : (
          <Button
            variant="default"
            loading={pause.isPending}
            onClick={() => pause.mutate({ id, revision })}
          >
            {t('adminPerformances.pause')}
          </Button>
        ))
      }
    >
      <p>{sentence(evening)}</p>
      {error && <Refusal error={error} />}
    </Section>
  );
}

function sentence(evening: Evening) {
  const { state, venue, bookingPausedAt, bookingOpensAt, bookingClosesAt, cancelledAt } = evening;
  const at = (iso: string) => formatStart(iso, venue.timeZone);
  const until = at(bookingClosesAt);
  if (cancelledAt) return t('adminPerformances.cancelledAt', { at: at(cancelledAt) });
  if (state === 'paused' && bookingPausedAt)
    return t('adminPerformances.bookingPaused', { since: at(bookingPausedAt) });
  if (state === 'notOpenYet' && bookingOpensAt)
    return t('adminPerformances.bookingNotYet', { from: at(bookingOpensAt), until });
  return state === 'open'
    ? t('adminPerformances.bookingOpen', { until })
    : t('adminPerformances.bookingClosed', { until });
}
