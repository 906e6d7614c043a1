import { Button, Group, Select, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';

import { Section } from '../../components/admin/page-frame.tsx';
import { said } from '../../components/admin/toast.ts';
import { UnsavedGuard } from '../../components/admin/unsaved-guard.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { dayKey } from '../../lib/format.ts';
import { trpc } from '../../lib/trpc.ts';
import { PatternFields } from './pattern-fields.tsx';
import { isPossible } from './plan-list.tsx';
import { PlanReview } from './plan-review.tsx';
import {
  createInputOf,
  firstValues,
  planInputOf,
  type PlanValues,
  withShow,
  withVenue,
} from './plan-values.ts';
import { TermsFields } from './terms-fields.tsx';
import type { Choices, Planned } from './types.ts';
import { useEveningsRefresh } from './use-evening-change.ts';
import classes from './admin-performances.module.css';

const HOME_ZONE = 'Europe/Rome';
const DAY_MS = 86_400_000;

/** Makes one evening or many, having shown exactly which. */
export function NewEvenings({ choices }: { choices: Choices }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const refresh = useEveningsRefresh();
  const [values, setValues] = useState(() =>
    firstValues(dayKey(new Date(Date.now() + DAY_MS), HOME_ZONE)),
  );
  const [isTouched, setIsTouched] = useState(false);
  const [plan, setPlan] = useState<{ evenings: Planned[]; isOld: boolean } | null>(null);
  const timeZone = choices.venues.find(({ id }) => id === values.venueId)?.timeZone ?? HOME_ZONE;
  const input = planInputOf(values);

  function change(part: Partial<PlanValues>) {
    setIsTouched(true);
    setValues((before) => ({ ...before, ...part }));
    setPlan((before) => before && { ...before, isOld: true });
  }
  const planning = useMutation({
    mutationFn: (asked: NonNullable<typeof input>) =>
      client.fetchQuery({
        ...trpc.admin.performances.plan.queryOptions(asked),
        staleTime: 0,
      }),
    onSuccess: (evenings) => setPlan({ evenings, isOld: false }),
  });
  const creating = useMutation(
    trpc.admin.performances.create.mutationOptions({
      onSuccess: async ({ ids }) => {
        setIsTouched(false);
        said(t('adminPerformances.created', { n: ids.length }));
        await navigate({
          to: '/admin/performances',
          search: values.showId ? { show: values.showId } : {},
          ignoreBlocker: true,
        });
        await refresh();
      },
    }),
  );
  return (
    <>
      <UnsavedGuard isDirty={isTouched} />
      <Stack
        component="form"
        gap="xl"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (input) planning.mutate(input);
        }}
      >
        <Section title={t('adminPerformances.whatAndWhere')}>
          <ShowAndVenue {...{ choices, values }} onChange={change} />
        </Section>
        <Section title={t('adminPerformances.whichEvenings')}>
          <PatternFields {...{ values, timeZone }} onChange={change} />
        </Section>
        <Section title={t('adminPerformances.terms')}>
          <TermsFields {...{ values, timeZone }} onChange={change} />
        </Section>
        <Group>
          <Button
            type="submit"
            variant={plan && !plan.isOld ? 'default' : 'filled'}
            disabled={!input}
            loading={planning.isPending}
          >
            {t('adminPerformances.showPlan')}
          </Button>
        </Group>
        {planning.error && <Refusal error={planning.error} />}
      </Stack>
      {plan && (
        <PlanReview
          key={plan.evenings.map(({ startsAt }) => startsAt).join()}
          planned={plan.evenings}
          first={plan.evenings.filter((each) => isPossible(each) && each.clashes.length === 0)}
          isOld={plan.isOld}
          timeZone={timeZone}
          isBusy={creating.isPending}
          error={creating.error}
          onCreate={(starts, allowClashes) => {
            const asked = createInputOf(values, starts, allowClashes);
            if (asked) creating.mutate(asked);
          }}
        />
      )}
    </>
  );
}

interface ShowAndVenueProps {
  choices: Choices;
  values: PlanValues;
  onChange: (part: Partial<PlanValues>) => void;
}

function ShowAndVenue({ choices, values, onChange }: ShowAndVenueProps) {
  return (
    <div className={classes['fields']}>
      <Select
        label={t('adminPerformances.show')}
        placeholder={t('adminPerformances.chooseShow')}
        data={choices.shows
          .filter(({ status }) => status !== 'archived')
          .map(({ id, title, status }) => ({
            value: id,
            label: status === 'draft' ? t('adminPerformances.draftShow', { title }) : title,
          }))}
        value={values.showId}
        onChange={(id) => {
          const show = choices.shows.find((each) => each.id === id);
          if (show) onChange(withShow(show));
        }}
        allowDeselect={false}
        searchable
      />
      <Select
        label={t('adminPerformances.venue')}
        placeholder={t('adminPerformances.chooseVenue')}
        data={choices.venues.map(({ id, name, city }) => ({
          value: id,
          label: `${name}, ${city}`,
        }))}
        value={values.venueId}
        onChange={(id) => {
          const venue = choices.venues.find((each) => each.id === id);
          if (venue) onChange(withVenue(venue));
        }}
        allowDeselect={false}
      />
    </div>
  );
}
