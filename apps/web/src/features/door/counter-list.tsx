import { t } from '../../i18n/t.ts';
import classes from './counter-list.module.css';
import type { Counters } from './desk.ts';

interface CounterListProps {
  counters: Counters | undefined;
  /** The network has gone: the numbers are those of a while ago. */
  isOld?: boolean;
}

export function CounterList({ counters, isOld = false }: CounterListProps) {
  const figures = [
    { label: t('door.expected'), value: counters?.expected },
    { label: t('door.inside'), value: counters?.admitted },
    { label: t('door.toCome'), value: counters?.toCome },
  ];
  const share = counters && counters.expected > 0 ? counters.admitted / counters.expected : 0;
  return (
    <span className={classes['counters']} data-old={isOld || undefined}>
      {figures.map(({ label, value }) => (
        <span key={label} className={classes['figure']}>
          <span className={classes['value']}>{value ?? '–'}</span>{' '}
          <span className={classes['label']}>{label}</span>
        </span>
      ))}
      <svg className={classes['bar']} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
        <rect width={Math.min(100, share * 100)} height="1" />
      </svg>
    </span>
  );
}
