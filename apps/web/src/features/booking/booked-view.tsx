import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import { Action, ActionAnchor } from '../../components/action.tsx';
import { Actions } from '../../components/page.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { rememberBooked } from '../../lib/booked.ts';
import type { Booked } from '../../lib/booked.ts';
import { formatTime } from '../../lib/format.ts';
import type { Progress } from '../../lib/outputs.ts';
import { useSiteInfo } from '../../lib/site-info.ts';
import { trpc } from '../../lib/trpc.ts';
import { useNow } from '../../lib/use-now.ts';
import { AddressForm } from './address-form.tsx';
import { BookedFacts } from './booked-facts.tsx';
import classes from './booked.module.css';
import { timeLeft } from './countdown.ts';

interface BookedViewProps {
  booked: Booked;
  progress: Progress;
  onChange: (booked: Booked) => void;
}

/** A pending booking: where its mail is, how long its seats are held, and what to do if the mail does not come. */
export function BookedView({ booked, progress, onChange }: BookedViewProps) {
  const { idempotencyKey, timeZone } = booked;
  const now = useNow(1000);
  const [isEditing, setIsEditing] = useState(false);
  const [done, setDone] = useState<'resent' | 'corrected' | null>(null);
  const { data: site } = useSiteInfo();
  const queries = useQueryClient();
  const refresh = (fresh: Progress) =>
    queries.setQueryData(trpc.reservations.progress.queryKey({ idempotencyKey }), fresh);
  const resend = useMutation(
    trpc.reservations.resendConfirmation.mutationOptions({
      onSuccess(fresh) {
        refresh(fresh);
        setDone('resent');
      },
    }),
  );
  const correct = useMutation(
    trpc.reservations.correctEmail.mutationOptions({
      onSuccess(fresh, { email }) {
        refresh(fresh);
        const corrected = { ...booked, email };
        rememberBooked(corrected);
        onChange(corrected);
        setIsEditing(false);
        setDone('corrected');
      },
    }),
  );
  // The form that was sent is gone: who sent it hears what came of it.
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done === 'corrected') outcome.current?.focus();
  }, [done]);
  const wait = timeLeft(progress.canResendAt, now);
  const hold = timeLeft(progress.expiresAt, now);
  const address = isEditing ? (
    <AddressForm
      address={booked.email}
      isBusy={correct.isPending}
      onSave={(email) => correct.mutate({ idempotencyKey, email })}
      onClose={() => setIsEditing(false)}
    />
  ) : (
    <>
      {booked.email}
      <Action kind="quiet" onClick={() => setIsEditing(true)}>
        {t('booking.change')}
      </Action>
    </>
  );
  return (
    <>
      <div className={classes['hold']}>
        <span className={classes['until']}>
          {t('booking.holdFor', { time: formatTime(progress.expiresAt, timeZone) })}
        </span>
        {hold && <span className={classes['left']}>{t('booking.holdLeft', { time: hold })}</span>}
      </div>
      <BookedFacts progress={progress} address={address} />
      <div ref={outcome} tabIndex={-1} aria-live="polite">
        {done && <p>{t(`booking.${done}`)}</p>}
      </div>
      {(resend.error ?? correct.error) && <Refusal error={resend.error ?? correct.error} />}
      <Actions>
        {site?.developmentInbox && (
          <ActionAnchor kind="primary" href="/dev/inbox">
            {t('booking.developmentInbox')}
          </ActionAnchor>
        )}
        <Action
          isBusy={wait !== null || resend.isPending}
          onClick={() => resend.mutate({ idempotencyKey })}
        >
          {wait ? t('booking.resendIn', { time: wait }) : t('booking.resend')}
        </Action>
      </Actions>
    </>
  );
}
