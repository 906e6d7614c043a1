import {
  IconAlertTriangle,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconX,
} from '@tabler/icons-react';

import classes from './status-badge.module.css';

/** What a state means for the person who reads it; each has an icon of its own, so that colour is never alone. */
export type Tone = 'good' | 'waiting' | 'idle' | 'ended' | 'alarm';

const ICONS = {
  good: IconCheck,
  waiting: IconClock,
  idle: IconCircleDashed,
  ended: IconX,
  alarm: IconAlertTriangle,
};

export function StatusBadge({ tone, children }: { tone: Tone; children: string }) {
  const Icon = ICONS[tone];
  return (
    <span className={classes['badge']} data-tone={tone}>
      <Icon aria-hidden size={16} stroke={2.5} />
      {children}
    </span>
  );
}
