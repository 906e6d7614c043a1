import { StatusBadge } from '../../components/admin/status-badge.tsx';
import type { Tone } from '../../components/admin/status-badge.tsx';
import { t } from '../../i18n/t.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';

export type DoorEvent = RouterOutputs['admin']['admissions']['list']['rows'][number];

const TONES: Record<DoorEvent['result'], Tone> = {
  admitted: 'good',
  undone: 'ended',
  alreadyAdmitted: 'alarm',
  wrongPerformance: 'alarm',
  notConfirmed: 'alarm',
  cancelled: 'alarm',
  expired: 'alarm',
  unknown: 'alarm',
  tooEarly: 'waiting',
  tooLate: 'waiting',
};

/** What came of a scan. */
export function DoorResult({ result }: Pick<DoorEvent, 'result'>) {
  return <StatusBadge tone={TONES[result]}>{t(`adminAdmissions.result_${result}`)}</StatusBadge>;
}
