import { Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ConflictNotice } from '../../components/admin/conflict-notice.tsx';
import { t } from '../../i18n/t.ts';
import { fieldErrorsOf } from '../../lib/admin/field-errors.ts';
import { failureOf } from '../../lib/failure.ts';
import { trpc } from '../../lib/trpc.ts';
import { DeskForm } from './desk-modal.tsx';
import type { Reservation } from './types.ts';
import { useDesk } from './use-desk.ts';

const FIELDS = ['name', 'phone', 'accessNeeds', 'notes'] as const;
type Details = Record<(typeof FIELDS)[number], string>;

interface StepProps {
  reservation: Reservation;
  onClose: () => void;
}

/** Name, phone, access note and message; of two who edit them at once the second chooses. */
export function EditDetails({ reservation, onClose }: StepProps) {
  const { id } = reservation;
  const client = useQueryClient();
  const { done } = useDesk();
  const [base, setBase] = useState(reservation);
  const [theirs, setTheirs] = useState<Reservation | null>(null);
  const [details, setDetails] = useState(detailsOf(reservation));
  const edit = useMutation(
    trpc.admin.reservations.edit.mutationOptions({
      onSuccess: () => done(t('adminReservations.edited'), onClose),
      onError: async (error) => {
        if (failureOf(error).reason !== 'STALE') return;
        const now = { ...trpc.admin.reservations.byId.queryOptions({ id }), staleTime: 0 };
        setTheirs(await client.fetchQuery(now));
      },
    }),
  );
  const errors = fieldErrorsOf(edit.error);
  const set = (part: Partial<Details>) => setDetails((before) => ({ ...before, ...part }));
  const save = (version: string) => edit.mutate({ id, version, ...sentOf(details) });
  const isDirty = FIELDS.some((field) => details[field] !== detailsOf(base)[field]);
  const isTold = theirs !== null || Object.keys(errors).length > 0;
  return (
    <DeskForm
      action={t('adminCommon.save')}
      isReady={isDirty && details.name.trim() !== '' && theirs === null}
      isBusy={edit.isPending}
      error={isTold ? null : edit.error}
      onSubmit={() => save(base.version)}
      onClose={onClose}
    >
      <TextInput
        label={t('adminReservations.name')}
        value={details.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={errors['name']}
        maxLength={120}
        autoComplete="off"
      />
      <TextInput
        label={t('adminReservations.phone')}
        type="tel"
        value={details.phone}
        onChange={(event) => set({ phone: event.currentTarget.value })}
        error={errors['phone'] && t('adminReservations.badPhone')}
        autoComplete="off"
      />
      <Textarea
        label={t('adminReservations.accessNeeds')}
        description={t('adminReservations.accessHelp')}
        value={details.accessNeeds}
        onChange={(event) => set({ accessNeeds: event.currentTarget.value })}
        error={errors['accessNeeds']}
        maxLength={500}
        autosize
        minRows={2}
      />
      <Textarea
        label={t('adminReservations.notes')}
        value={details.notes}
        onChange={(event) => set({ notes: event.currentTarget.value })}
        error={errors['notes']}
        maxLength={1000}
        autosize
        minRows={2}
      />
      {theirs && (
        <ConflictNotice
          fields={FIELDS.flatMap((field) => {
            const [saved, mine] = [detailsOf(theirs)[field], details[field]];
            const label = t(`adminReservations.${field}`);
            return saved === mine ? [] : [{ label, theirs: saved, mine }];
          })}
          onKeepMine={() => save(theirs.version)}
          onTakeTheirs={() => {
            setBase(theirs);
            setDetails(detailsOf(theirs));
            setTheirs(null);
            edit.reset();
          }}
        />
      )}
    </DeskForm>
  );
}

function detailsOf({ name, phone, notes, accessNeeds }: Reservation): Details {
  return { name, phone: phone ?? '', notes: notes ?? '', accessNeeds: accessNeeds ?? '' };
}

function sentOf({ name, phone, notes, accessNeeds }: Details) {
  return {
    name,
    phone: phone.trim() || null,
    notes: notes.trim() || null,
    accessNeeds: accessNeeds.trim() || null,
  };
}
