import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { FormFoot } from '../../components/admin/form-foot.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { UnsavedGuard } from '../../components/admin/unsaved-guard.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { fieldErrorsOf } from '../../lib/admin/field-errors.ts';
import { isSame } from '../../lib/admin/use-versioned-form.ts';
import { failureOf } from '../../lib/failure.ts';
import { randomUuid } from '../../lib/random-uuid.ts';
import { trpc } from '../../lib/trpc.ts';
import { type Booker, BookerFields } from './booker-fields.tsx';
import { DeskRefusal } from './desk-refusal.tsx';
import { EveningSelect } from './evening-select.tsx';
import { isPartyReady, PartyField } from './party-field.tsx';
import type { Evening } from './types.ts';
import { useDesk } from './use-desk.ts';
import classes from './reservations.module.css';

interface Form extends Booker {
  performanceId: string | null;
  partySize: number;
  reason: string;
}

interface NewBookingProps {
  evenings: Evening[];
  /** Chosen already, by the page one comes from. */
  performanceId: string | null;
}

/** A booking by telephone or for a guest; whatever is typed stays when it is refused. */
export function NewBooking({ evenings, performanceId }: NewBookingProps) {
  const navigate = useNavigate();
  const { done } = useDesk();
  const [empty] = useState(() => emptyForm(performanceId));
  const [form, setForm] = useState(empty);
  const [idempotencyKey] = useState(randomUuid);
  const set = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const create = useMutation(
    trpc.admin.reservations.create.mutationOptions({
      onSuccess: async ({ id, code }) => {
        await navigate({ to: '/admin/reservations/$id', params: { id }, ignoreBlocker: true });
        return done(t('adminReservations.created', { code }));
      },
    }),
  );
  const evening = evenings.find(({ id }) => id === form.performanceId);
  const party = {
    value: form.partySize,
    max: evening?.maxPartySize ?? form.partySize,
    free: evening?.free ?? form.partySize,
    reason: form.reason,
  };
  const [isChecked, setIsChecked] = useState(false);
  const isReady = evening !== undefined && form.name.trim() !== '' && isPartyReady(party);
  const isInput = failureOf(create.error).reason === 'INVALID_INPUT';
  const missing = t('adminCommon.fieldEmpty');
  const isNameMissing = isChecked && form.name.trim() === '';
  const errors = { ...fieldErrorsOf(create.error), ...(isNameMissing && { name: missing }) };
  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (isReady && !create.isPending)
          create.mutate({ ...askedOf(form, evening), idempotencyKey });
      }}
    >
      <Section title={t('adminReservations.booking')}>
        <div className={classes['fields']}>
          <div data-wide>
            <EveningSelect
              label={t('adminReservations.evening')}
              {...{ evenings }}
              value={form.performanceId}
              error={isChecked && !evening && missing}
              onChange={(id) => set({ performanceId: id })}
            />
          </div>
          <PartyField
            {...party}
            isFreeKnown={evening !== undefined}
            isChecked={isChecked}
            onChange={(partySize) => set({ partySize })}
            onReason={(reason) => set({ reason })}
          />
        </div>
      </Section>
      <Section title={t('adminReservations.forWhom')}>
        <BookerFields booker={form} errors={errors} set={set} />
      </Section>
      {!isInput && <DeskRefusal error={create.error} />}
      <FormFoot
        isDirty={!isSame(form, empty)}
        isSaving={create.isPending}
        error={isInput ? create.error : null}
        errors={errors}
        label={t('adminReservations.create')}
      />
      <UnsavedGuard isDirty={!isSame(form, empty) && !create.isSuccess} />
    </form>
  );
}

function emptyForm(performanceId: string | null): Form {
  return {
    performanceId,
    partySize: 2,
    reason: '',
    name: '',
    email: '',
    phone: '',
    accessNeeds: '',
    notes: '',
    locale: activeLocale(),
    isConfirmed: true,
  };
}

function askedOf(form: Form, { id, maxPartySize }: Evening) {
  const { partySize, name, locale } = form;
  const email = form.email.trim() || null;
  return {
    performanceId: id,
    partySize,
    name,
    email,
    phone: form.phone,
    ...(form.accessNeeds.trim() && { accessNeeds: form.accessNeeds }),
    ...(form.notes.trim() && { notes: form.notes }),
    locale,
    // Nobody could confirm it from a mail.
    isConfirmed: email === null || form.isConfirmed,
    overLimitReason: partySize > maxPartySize ? form.reason : null,
  };
}
