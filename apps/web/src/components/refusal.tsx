import type { Ref } from 'react';

import { t } from '../i18n/t.ts';
import { failureOf } from '../lib/failure.ts';
import type { Failure } from '../lib/failure.ts';
import { REASONS } from '../lib/reasons.ts';
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
      role="alert"
      title={t('errors.title')}
      actions={<Next failure={failure} onRetry={onRetry} showSlug={showSlug} />}
      {...(ref ? { ref } : {})}
    >
      <p>
        {t(`errors.${reason}`)} {waitSentence(failure)}
      </p>
      {reference && <p>{t('errors.reference', { reference })}</p>}
    </Notice>
  );
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
  const step = reason === 'OFFLINE' ? 'retry' : REASONS[reason];
  const retry = onRetry && <Action onClick={onRetry}>{t('errors.retry')}</Action>;
  switch (step) {
    case 'retry':
    case 'wait':
      return retry;
    case 'otherDates':
      return showSlug ? (
        <ActionLink to="/shows/$slug" params={{ slug: showSlug }}>
          {t('errors.otherDates')}
        </ActionLink>
      ) : (
        <ActionLink to="/shows">{t('errors.otherDates')}</ActionLink>
      );
    case 'shows':
      return <ActionLink to="/shows">{t('errors.toShows')}</ActionLink>;
    case 'find':
      return <ActionLink to="/find">{t('errors.toFind')}</ActionLink>;
    case 'signIn':
      return <ActionLink to="/door">{t('errors.toSignIn')}</ActionLink>;
    case 'none':
      return null;
  }
}
