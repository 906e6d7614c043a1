import { StatusBadge } from '../../components/admin/status-badge.tsx';
import { t } from '../../i18n/t.ts';
import type { Person } from '../../lib/admin/people-words.ts';

const TONES = { active: 'good', invited: 'waiting', disabled: 'ended' } as const;

export function PersonState({ status }: { status: Person['status'] }) {
  return <StatusBadge tone={TONES[status]}>{t(`adminPeople.state_${status}`)}</StatusBadge>;
}
