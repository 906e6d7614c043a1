import { StatusBadge } from '../../components/admin/status-badge.tsx';
import type { Tone } from '../../components/admin/status-badge.tsx';
import { t } from '../../i18n/t.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';

export type ListedEmail = RouterOutputs['admin']['emails']['list']['rows'][number];

const TONES: Record<ListedEmail['state'], Tone> = {
  queued: 'idle',
  sending: 'idle',
  sent: 'good',
  retrying: 'waiting',
  failed: 'alarm',
  skipped: 'ended',
  aborted: 'ended',
};

export function EmailState({ state }: { state: ListedEmail['state'] }) {
  return <StatusBadge tone={TONES[state]}>{t(`adminEmails.state_${state}`)}</StatusBadge>;
}

/** What kind of mail it is; of a test, which one it shows. */
export function kindOf({ kind, sampleKind }: Pick<ListedEmail, 'kind' | 'sampleKind'>) {
  if (kind !== 'sample' || !sampleKind) return t(`adminEmails.kind_${kind}`);
  return t('adminEmails.sampleOf', { kind: t(`adminEmails.kind_${sampleKind}`) });
}
