import { StatusBadge, type Tone } from '../../components/admin/status-badge.tsx';
import { t } from '../../i18n/t.ts';
import type { EveningRow } from './types.ts';

const TONES: Record<EveningRow['state'], Tone> = {
  open: 'good',
  notOpenYet: 'idle',
  paused: 'waiting',
  closed: 'ended',
  cancelled: 'alarm',
  past: 'ended',
};

/** Whether an evening can be booked; and that its show is a draft, which nobody sees yet. */
export function EveningState({ evening }: { evening: Pick<EveningRow, 'state' | 'show'> }) {
  const { state, show } = evening;
  if (show.status === 'draft' && (state === 'open' || state === 'notOpenYet'))
    return <StatusBadge tone="idle">{t('adminPerformances.draft')}</StatusBadge>;
  return <StatusBadge tone={TONES[state]}>{t(`adminPerformances.state_${state}`)}</StatusBadge>;
}
