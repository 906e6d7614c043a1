import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';

import { ConflictNotice } from '../../components/admin/conflict-notice.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { said } from '../../components/admin/toast.ts';
import { UnsavedGuard } from '../../components/admin/unsaved-guard.tsx';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { failureOf } from '../../lib/failure.ts';
import { trpc } from '../../lib/trpc.ts';
import { BelowTaken } from './below-taken.tsx';
import { type Hold, HoldRows } from './hold-rows.tsx';
import { SeatsField } from './seats-field.tsx';
import type { Evening } from './types.ts';
import { useEdited } from './use-edited.ts';
import { useEveningsRefresh } from './use-evening-change.ts';
import classes from './admin-performances.module.css';

interface Values {
  roomCapacity: number;
  extraSeats: number;
  houseHolds: Hold[];
}

function valuesOf({ ledger, houseHolds }: Evening): Values {
  return {
    roomCapacity: ledger.roomCapacity,
    extraSeats: ledger.extraSeats,
    houseHolds: houseHolds.map(({ id, seats, label, reason }) => ({
      key: id,
      id,
      seats,
      label,
      reason,
    })),
  };
}

const heldIn = ({ houseHolds }: Values) => houseHolds.reduce((sum, { seats }) => sum + seats, 0);

/** Room, extra seats and the labelled house holds; a cut below what is taken shows who is affected and asks for a yes. */
export function CapacityForm({ evening }: { evening: Evening }) {
  const refresh = useEveningsRefresh();
  const form = useEdited({ values: valuesOf(evening), revision: evening.revision });
  const [isAsking, setIsAsking] = useState(false);
  const { values } = form;
  const { ledger } = evening;
  const sellable = values.roomCapacity + values.extraSeats - heldIn(values);
  const saving = useMutation(
    trpc.admin.performances.changeCapacity.mutationOptions({
      onSuccess: ({ revision }) => {
        form.wrote(revision);
        setIsAsking(false);
        said(t('adminCommon.saved'));
      },
      onError: (error) => setIsAsking(failureOf(error).reason === 'CONFIRMATION_REQUIRED'),
      onSettled: refresh,
    }),
  );
  const save = (revision: number, acceptedExcess = 0) =>
    saving.mutate({
      id: evening.id,
      revision,
      roomCapacity: values.roomCapacity,
      extraSeats: values.extraSeats,
      acceptedExcess,
      houseHolds: values.houseHolds.map(({ id, seats, label, reason }) => ({
        ...(id && { id }),
        seats,
        label,
        reason,
      })),
    });
  const excess = ledger.confirmed + ledger.pending - sellable;
  const reason = saving.error && failureOf(saving.error).reason;
  const isExpected = reason === 'STALE' || reason === 'CONFIRMATION_REQUIRED';
  return (
    <Section
      title={t('adminPerformances.capacity')}
      help={t('adminPerformances.capacityHelp', { sellable: Math.max(0, sellable) })}
    >
      <UnsavedGuard isDirty={form.isDirty} />
      <Stack
        component="form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (excess > ledger.over) setIsAsking(true);
          else save(form.revision);
        }}
      >
        <div className={classes['fields']}>
          <SeatsField
            label={t('adminPerformances.roomCapacity')}
            value={values.roomCapacity}
            onChange={(roomCapacity) => form.set({ roomCapacity })}
          />
          <SeatsField
            label={t('adminPerformances.extraSeats')}
            value={values.extraSeats}
            onChange={(extraSeats) => form.set({ extraSeats })}
          />
        </div>
        <HoldRows holds={values.houseHolds} onChange={(houseHolds) => form.set({ houseHolds })} />
        {sellable < 0 && (
          <Notice tone="danger" live="polite" title={t('adminPerformances.tooManyHeld')} />
        )}
        {form.isOvertaken ? (
          <ConflictNotice
            fields={differences(valuesOf(evening), values)}
            onTakeTheirs={form.takeTheirs}
            onKeepMine={() => {
              form.keepMine();
              save(evening.revision);
            }}
          />
        ) : (
          saving.error && !isExpected && <Refusal error={saving.error} />
        )}
        <Group>
          <Button
            type="submit"
            disabled={!form.isDirty || sellable < 0}
            loading={saving.isPending && !isAsking}
          >
            {t('adminPerformances.saveCapacity')}
          </Button>
        </Group>
      </Stack>
      <BelowTaken
        isOpen={isAsking}
        evening={evening}
        sellable={Math.max(0, sellable)}
        isBusy={saving.isPending}
        onAccept={(excess) => save(form.revision, excess)}
        onClose={() => setIsAsking(false)}
      />
    </Section>
  );
}

function differences(theirs: Values, mine: Values) {
  const holds = ({ houseHolds }: Values) =>
    houseHolds.map(({ seats, label }) => `${label} (${seats})`).join(', ');
  const number = (name: 'roomCapacity' | 'extraSeats') => ({
    label: t(`adminPerformances.${name}`),
    theirs: String(theirs[name]),
    mine: String(mine[name]),
  });
  const held = {
    label: t('adminPerformances.houseHolds'),
    theirs: holds(theirs),
    mine: holds(mine),
  };
  return [number('roomCapacity'), number('extraSeats'), held].filter(
    (field) => field.theirs !== field.mine,
  );
}
