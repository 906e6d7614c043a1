import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';

import { ConflictNotice } from '../../components/admin/conflict-notice.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { said } from '../../components/admin/toast.ts';
import { UnsavedGuard } from '../../components/admin/unsaved-guard.tsx';
import { ZonedDateTimeField } from '../../components/admin/zoned-date-time-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { failureOf } from '../../lib/failure.ts';
import { formatStart } from '../../lib/format.ts';
import { trpc } from '../../lib/trpc.ts';
import { AccessChoice } from './access-choice.tsx';
import { SeatsField } from './seats-field.tsx';
import type { Evening } from './types.ts';
import { useEdited } from './use-edited.ts';
import { useEveningsRefresh } from './use-evening-change.ts';
import classes from './admin-performances.module.css';

type Values = ReturnType<typeof valuesOf>;

function valuesOf(evening: Evening) {
  const { endsAt, doorsOpenAt, doorsCloseAt, bookingOpensAt, bookingClosesAt } = evening;
  const { maxPartySize, accessFeatures } = evening;
  const times = { doorsOpenAt, doorsCloseAt, endsAt, bookingOpensAt, bookingClosesAt };
  return { ...times, maxPartySize, accessFeatures };
}

const TIMES = ['doorsOpenAt', 'doorsCloseAt', 'endsAt', 'bookingClosesAt'] as const;

/** Doors, end, booking times, largest party and access features of an evening. */
export function DetailsForm({ evening }: { evening: Evening }) {
  const refresh = useEveningsRefresh();
  const form = useEdited({ values: valuesOf(evening), revision: evening.revision });
  const { timeZone } = evening.venue;
  const saving = useMutation(
    trpc.admin.performances.update.mutationOptions({
      onSuccess: ({ revision }) => {
        form.wrote(revision);
        said(t('adminCommon.saved'));
      },
      onSettled: refresh,
    }),
  );
  const { values } = form;
  const save = (revision: number) => saving.mutate({ id: evening.id, revision, ...values });
  const reason = saving.error && failureOf(saving.error).reason;
  return (
    <Section title={t('adminPerformances.details')}>
      <UnsavedGuard isDirty={form.isDirty} />
      <Stack
        component="form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save(form.revision);
        }}
      >
        <div className={classes['fields']}>
          {TIMES.map((name) => (
            <ZonedDateTimeField
              key={name}
              label={t(`adminPerformances.${name}`)}
              value={values[name]}
              timeZone={timeZone}
              onChange={(iso) => iso && form.set({ [name]: iso })}
            />
          ))}
          <ZonedDateTimeField
            label={t('adminPerformances.bookingOpensAt')}
            description={t('adminPerformances.bookingOpensHelp', { zone: timeZone })}
            value={values.bookingOpensAt}
            timeZone={timeZone}
            isOptional
            onChange={(bookingOpensAt) => form.set({ bookingOpensAt })}
          />
          <SeatsField
            label={t('adminPerformances.maxPartySize')}
            value={values.maxPartySize}
            min={1}
            max={100}
            onChange={(maxPartySize) => form.set({ maxPartySize })}
          />
        </div>
        <AccessChoice
          value={values.accessFeatures}
          onChange={(accessFeatures) => form.set({ accessFeatures })}
        />
        {form.isOvertaken ? (
          <ConflictNotice
            fields={differences(valuesOf(evening), values, timeZone)}
            onTakeTheirs={form.takeTheirs}
            onKeepMine={() => {
              form.keepMine();
              save(evening.revision);
            }}
          />
        ) : reason === 'INVALID_INPUT' ? (
          <Notice tone="danger" live="assertive" title={t('adminPerformances.strangeTimes')} />
        ) : (
          saving.error && reason !== 'STALE' && <Refusal error={saving.error} />
        )}
        <Group>
          <Button type="submit" disabled={!form.isDirty} loading={saving.isPending}>
            {t('adminPerformances.saveDetails')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

function differences(theirs: Values, mine: Values, timeZone: string) {
  const time = (iso: string | null) => (iso ? formatStart(iso, timeZone) : '');
  const features = (values: Values) =>
    values.accessFeatures.map((each) => t(`shows.${each}`)).join(', ');
  const fields = [
    ...[...TIMES, 'bookingOpensAt' as const].map((name) => ({
      label: t(`adminPerformances.${name}`),
      theirs: time(theirs[name]),
      mine: time(mine[name]),
    })),
    {
      label: t('adminPerformances.maxPartySize'),
      theirs: String(theirs.maxPartySize),
      mine: String(mine.maxPartySize),
    },
    { label: t('adminPerformances.access'), theirs: features(theirs), mine: features(mine) },
  ];
  return fields.filter((field) => field.theirs !== field.mine);
}
