import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { ActionLink } from '../../components/action.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { t } from '../../i18n/t.ts';
import { failureOf } from '../../lib/failure.ts';
import { useLinkToken } from '../../lib/link-token.ts';
import { type RouterOutputs, trpc } from '../../lib/trpc.ts';
import { EntrancePage } from './entrance-page.tsx';
import classes from './staff.module.css';

type LinkInfo = RouterOutputs['auth']['linkInfo'];
export type LinkedPerson = NonNullable<LinkInfo['person']>;
type Kind = LinkInfo['kind'];

interface BehindLinkProps {
  kind: Kind;
  children: (link: { token: string; person: LinkInfo['person'] }) => ReactNode;
}

const TITLES = {
  invite: 'access.acceptTitle',
  passwordReset: 'access.resetTitle',
  setup: 'access.setupTitle',
} as const;

/** What a one-time link opens, or why it opens nothing. */
export function BehindLink({ kind, children }: BehindLinkProps) {
  const token = useLinkToken();
  if (!token) return <LinkProblem kind={kind} problem="missing" />;
  return (
    <ByToken key={token} kind={kind} token={token}>
      {children}
    </ByToken>
  );
}

function ByToken({ kind, token, children }: BehindLinkProps & { token: string }) {
  const info = useQuery(
    trpc.auth.linkInfo.queryOptions(
      { token },
      // Asked once: what is being typed must not disappear because the link has just been used.
      { staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false },
    ),
  );
  if (info.data && info.data.kind !== kind) return <LinkProblem kind={kind} problem="unknown" />;
  if (info.data) return children({ token, person: info.data.person });
  // Too long to be one of ours is as unknown as any other.
  const isNone = info.error && failureOf(info.error).reason === 'INVALID_INPUT';
  const problem = isNone ? 'unknown' : info.error && problemOf(info.error);
  if (problem) return <LinkProblem kind={kind} problem={problem} />;
  return (
    <EntrancePage title={t(TITLES[kind])}>
      {info.error ? (
        <Refusal error={info.error} onRetry={() => void info.refetch()} />
      ) : (
        <Skeleton shape="row" count={4} />
      )}
    </EntrancePage>
  );
}

/** What is wrong with the link itself, if it is the link. */
export function problemOf(error: unknown) {
  const { reason } = failureOf(error);
  if (reason === 'LINK_EXPIRED') return 'expired';
  return reason === 'UNKNOWN_LINK' ? 'unknown' : null;
}

interface LinkProblemProps {
  kind: Kind;
  problem: 'missing' | 'expired' | 'unknown';
}

export function LinkProblem({ kind, problem }: LinkProblemProps) {
  const titles = {
    missing: t('access.linkMissing'),
    expired: t('access.linkExpired'),
    unknown: t('access.linkUnknown'),
  };
  const bodies = {
    missing: t(kind === 'setup' ? 'access.linkMissing_setup' : 'access.linkMissingBody'),
    expired: t(`access.linkExpired_${kind}`),
    unknown: t('access.linkUnknownBody'),
  };
  return (
    <EntrancePage key={problem} title={titles[problem]}>
      <p>{bodies[problem]}</p>
      <div className={classes['actions']}>
        {kind === 'passwordReset' && (
          <ActionLink kind="primary" to="/admin/forgot">
            {t('access.newLink')}
          </ActionLink>
        )}
        <ActionLink to="/admin">{t('access.toSignIn')}</ActionLink>
      </div>
    </EntrancePage>
  );
}
