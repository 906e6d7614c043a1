import type { ReactNode, Ref } from 'react';

import { t } from '../i18n/t.ts';
import { failureOf } from '../lib/failure.ts';
import type { Failure } from '../lib/failure.ts';
import { isStaffReason, REASONS } from '../lib/reasons.ts';
import type { NextStep } from '../lib/reasons.ts';
import { Action, ActionLink } from './action.tsx';
import { Notice } from './notice.tsx';

interface RefusalProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
  /** Where other dates can be seen, when the page knows a closer place than the list of shows. */
  showSlug?: string | undefined;
  ref?: Ref<HTMLDivElement>;
}

/** Every "no" of the API as a sentence and a next step. */
export function Refusal({ error, onRetry, showSlug, ref }: RefusalProps) {
  const failure = failureOf(error);
  const { reason, reference } = failure;
  return (
    <Notice
      tone="danger"
      live="assertive"
      title={t('errors.title')}
      actions={<Next failure={failure} onRetry={onRetry} showSlug={showSlug} />}
      {...(ref ? { ref } : {})}
    >
      <p>
        {sentenceOf(reason)} {waitSentence(failure)}
      </p>
      {reference && <p>{t('errors.reference', { reference })}</p>}
    </Notice>
  );
}

/** What a refusal says, in one sentence. */
export function sentenceOf(reason: Failure['reason']) {
  return isStaffReason(reason) ? t(`staffErrors.${reason}`) : t(`errors.${reason}`);
}

function waitSentence({ details }: Failure) {
  const seconds = Number(details['retryAfterSeconds']);
  if (!(seconds > 0)) return null;
  if (seconds < 90) return t('errors.waitSeconds', { n: Math.ceil(seconds) });
  return t('errors.waitMinutes', { n: Math.ceil(seconds / 60) });
}

interface NextProps {
  failure: Failure;
  onRetry: (() => void) | undefined;
  showSlug: string | undefined;
}

function Next({ failure: { reason }, onRetry, showSlug }: NextProps) {
  const dates = t('errors.otherDates');
  const steps: Record<NextStep, ReactNode> = {
    retry: onRetry && <Action onClick={onRetry}>{t('errors.retry')}</Action>,
    wait: onRetry && <Action onClick={onRetry}>{t('errors.retry')}</Action>,
    otherDates: showSlug ? (
      <ActionLink to="/shows/$slug" params={{ slug: showSlug }}>
        {dates}
      </ActionLink>
    ) : (
      <ActionLink to="/shows">{dates}</ActionLink>
    ),
    shows: <ActionLink to="/shows">{t('errors.toShows')}</ActionLink>,
    find: <ActionLink to="/find">{t('errors.toFind')}</ActionLink>,
    signIn: <ActionLink to="/door">{t('errors.toSignIn')}</ActionLink>,
    none: null,
  };
  return steps[reason === 'OFFLINE' ? 'retry' : REASONS[reason]];
}
