import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';

import { EmptyState } from '../../components/admin/empty-state.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { failureOf } from '../../lib/failure.ts';
import { PlanList } from './plan-list.tsx';
import type { Planned } from './types.ts';

interface PlanReviewProps {
  planned: Planned[];
  /** What is chosen at first: everything that nothing stands in the way of. */
  first: Planned[];
  /** The choices have changed since. */
  isOld: boolean;
  timeZone: string;
  isBusy: boolean;
  error: unknown;
  onCreate: (starts: string[], allowClashes: boolean) => void;
}

/** The evenings before they are made: take some out, then make the others. */
export function PlanReview(props: PlanReviewProps) {
  const { planned, first, isOld, timeZone, isBusy, error, onCreate } = props;
  const [chosen, setChosen] = useState(() => new Set(first.map(({ startsAt }) => startsAt)));
  const [isAccepted, setIsAccepted] = useState(false);
  const clashing = planned.filter(
    ({ startsAt, clashes }) => chosen.has(startsAt) && clashes.length > 0,
  ).length;
  const isStrange = error ? failureOf(error).reason === 'INVALID_INPUT' : false;
  if (planned.length === 0) {
    return (
      <Section title={t('adminPerformances.plan')}>
        <EmptyState title={t('adminPerformances.planEmpty')} />
      </Section>
    );
  }
  return (
    <Section title={t('adminPerformances.plan')} help={t('adminPerformances.planHelp')}>
      {isOld && <Notice live="polite" title={t('adminPerformances.planChanged')} />}
      <PlanList {...{ planned, timeZone, chosen }} onChosen={setChosen} />
      {clashing > 0 && (
        <Checkbox
          checked={isAccepted}
          onChange={(event) => setIsAccepted(event.currentTarget.checked)}
          label={t('adminPerformances.allowClashes', { n: clashing })}
        />
      )}
      {isStrange ? (
        <Notice tone="danger" live="assertive" title={t('adminPerformances.strangeTimes')} />
      ) : error ? (
        <Refusal error={error} />
      ) : null}
      <Group>
        <Button
          disabled={isOld || chosen.size === 0 || (clashing > 0 && !isAccepted)}
          loading={isBusy}
          onClick={() => onCreate([...chosen], isAccepted)}
        >
          {t('adminPerformances.createMany', { n: chosen.size })}
        </Button>
      </Group>
    </Section>
  );
}
