import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

import { Action } from '../../components/action.tsx';
import { CheckField, TextField } from '../../components/fields.tsx';
import { PartyStepper } from '../../components/party-stepper.tsx';
import { t } from '../../i18n/t.ts';
import { failureOf } from '../../lib/failure.ts';
import type { Availability, PerformanceDetail } from '../../lib/outputs.ts';
import { loadSchemas } from '../../lib/schemas.ts';
import classes from './booking-form.module.css';
import { BookingRefusal } from './booking-refusal.tsx';
import { EmailHint } from './email-hint.tsx';
import { sentencesFor, validateDraft } from './form-values.ts';
import { MoreFields } from './more-fields.tsx';
import { useBooking } from './use-booking.ts';

interface BookingFormProps {
  performance: PerformanceDetail;
  availability: Availability;
  /** Nothing can be booked at the moment; what was typed stays. */
  isBlocked: boolean;
  onBooked: () => Promise<void>;
}

export function BookingForm({ performance, availability, isBlocked, onBooked }: BookingFormProps) {
  const { opened, keep, send, create, seeExisting } = useBooking(performance, onBooked);
  const refusal = useRef<HTMLDivElement>(null);
  const form = useForm({
    initialValues: opened.draft,
    validate: (draft) => validateDraft(draft, performance.id, opened.idempotencyKey),
    onValuesChange(draft) {
      keep(draft);
      void loadSchemas();
    },
  });
  const { partySize, email } = form.values;
  const free = availability.free ?? performance.maxPartySize;
  const max = Math.max(1, Math.min(performance.maxPartySize, free));

  useEffect(() => {
    if (!create.error) return;
    const sentences = sentencesFor(Object.keys(failureOf(create.error).fields));
    form.setErrors(sentences);
    refusal.current?.focus();
    // Only a new answer moves the focus, never a change of the form.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [create.error]);

  function focusFirst(errors: Record<string, unknown>) {
    const [first] = Object.keys(errors);
    if (first) form.getInputNode(first)?.focus();
  }

  async function bookInstead(seats: number) {
    form.setFieldValue('partySize', seats);
    const { hasErrors, errors } = await form.validate();
    if (hasErrors) return focusFirst(errors);
    await send({ ...form.getValues(), partySize: seats });
  }

  return (
    <form
      className={classes['form']}
      onSubmit={form.onSubmit((draft) => void send(draft), focusFirst)}
      noValidate
    >
      <PartyStepper
        label={t('booking.party')}
        value={partySize}
        max={max}
        hint={
          free < performance.maxPartySize
            ? t('booking.partyOverFree', { n: free })
            : t('booking.partyLimit', { n: performance.maxPartySize })
        }
        onChange={(value) => form.setFieldValue('partySize', value)}
      />
      <TextField label={t('booking.name')} autoComplete="name" {...form.getInputProps('name')} />
      <div>
        <TextField
          type="email"
          inputMode="email"
          autoComplete="email"
          label={t('booking.email')}
          description={t('booking.emailHelp')}
          {...form.getInputProps('email')}
        />
        <EmailHint email={email} onAccept={(address) => form.setFieldValue('email', address)} />
      </div>
      <MoreFields form={form} />
      <div>
        <CheckField
          label={t('booking.privacy')}
          {...form.getInputProps('acceptPrivacy', { type: 'checkbox' })}
        />
        <Link to="/privacy" target="_blank">
          {t('booking.readPrivacy')}
        </Link>
      </div>
      <BookingRefusal
        ref={refusal}
        error={create.error}
        free={isBlocked ? null : (availability.free ?? null)}
        partySize={partySize}
        showSlug={performance.show.slug}
        onBookInstead={(seats) => void bookInstead(seats)}
        onRetry={() => void send(form.values)}
        onSeeExisting={seeExisting}
      />
      {!isBlocked && (
        <div className={classes['submit']}>
          <Action kind="primary" size="large" type="submit" isBusy={create.isPending}>
            {create.isPending ? t('booking.sending') : t('booking.submit', { n: partySize })}
          </Action>
          <p className={classes['small']}>
            {t('booking.holdNote', { n: performance.holdMinutes })}
          </p>
        </div>
      )}
    </form>
  );
}
