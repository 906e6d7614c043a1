import { useId } from 'react';
import type { ReactNode } from 'react';

import { t } from '../../i18n/t.ts';
import { formatTime } from '../../lib/format.ts';
import classes from './capacity-ledger.module.css';

/** Where every seat of an evening is, in numbers of seats. */
export interface LedgerNumbers {
  roomCapacity: number;
  extraSeats: number;
  houseHolds: number;
  sellable: number;
  confirmed: number;
  pending: number;
  /** When the first of the pending ones ends. */
  nextExpiryAt: string | null;
  free: number;
  /** Seats taken over the capacity, which somebody accepted. */
  over: number;
  inHouse: number;
}

interface CapacityLedgerProps {
  ledger: LedgerNumbers;
  timeZone: string;
  /** A bar with one line of words, for lists and cards. */
  isCompact?: boolean;
}

/** The seats of an evening as a bar, and beside it the same in words and numbers: each part has a pattern of its own. */
export function CapacityLedger({ ledger, timeZone, isCompact = false }: CapacityLedgerProps) {
  const { confirmed, pending, free, houseHolds, over, sellable } = ledger;
  if (isCompact) {
    return (
      <div className={classes['compact']}>
        <Bar ledger={ledger} />
        <span>
          {t('adminPerformances.taken', { n: confirmed + pending, sellable })}
          {' · '}
          <strong>
            {over > 0
              ? t('adminPerformances.overShort', { n: over })
              : t('adminPerformances.freeShort', { n: free })}
          </strong>
        </span>
      </div>
    );
  }
  return (
    <div className={classes['ledger']}>
      <Bar ledger={ledger} />
      <dl className={classes['parts']}>
        <Part part="confirmed" title={t('adminPerformances.confirmed')} seats={confirmed}>
          {t('adminPerformances.inHouse', { n: ledger.inHouse, of: confirmed })}
        </Part>
        <Part part="pending" title={t('adminPerformances.pending')} seats={pending}>
          {ledger.nextExpiryAt &&
            t('adminPerformances.nextExpiry', { time: formatTime(ledger.nextExpiryAt, timeZone) })}
        </Part>
        <Part part="free" title={t('adminPerformances.free')} seats={free}>
          {t('adminPerformances.ofSellable', { n: sellable })}
        </Part>
        <Part part="held" title={t('adminPerformances.houseHolds')} seats={houseHolds}>
          {t('adminPerformances.notForSale')}
        </Part>
        {over > 0 && (
          <Part part="over" title={t('adminPerformances.over')} seats={over}>
            {t('adminPerformances.overHelp')}
          </Part>
        )}
      </dl>
      <p className={classes['sum']}>
        {t('adminPerformances.sum', {
          room: ledger.roomCapacity,
          extra: ledger.extraSeats,
          held: houseHolds,
          sellable,
        })}
      </p>
    </div>
  );
}

type PartName = 'confirmed' | 'pending' | 'free' | 'held' | 'over';

interface PartProps {
  part: PartName;
  title: string;
  seats: number;
  children: ReactNode;
}

function Part({ part, title, seats, children }: PartProps) {
  return (
    <div className={classes['part']} data-part={part}>
      <dt>
        <svg aria-hidden className={classes['swatch']}>
          <Patterned part={part} x={0} width={100} />
        </svg>
        {title}
      </dt>
      <dd>
        <b>{seats}</b>
        {children && <span>{children}</span>}
      </dd>
    </div>
  );
}

/** The numbers stand beside it, so it is hidden from who does not see it. */
function Bar({ ledger }: { ledger: LedgerNumbers }) {
  const { confirmed, pending, free, houseHolds, over, inHouse } = ledger;
  const parts: [PartName, number][] = [
    ['confirmed', confirmed - Math.min(over, confirmed)],
    ['over', Math.min(over, confirmed)],
    ['pending', pending],
    ['free', free],
    ['held', houseHolds],
  ];
  const total = Math.max(
    1,
    parts.reduce((sum, [, seats]) => sum + seats, 0),
  );
  const share = (seats: number) => (seats / total) * 100;
  let from = 0;
  return (
    <svg aria-hidden className={classes['bar']}>
      {parts.map(([part, seats]) => {
        const x = from;
        from += share(seats);
        return seats > 0 && <Patterned key={part} part={part} x={x} width={share(seats)} />;
      })}
      {inHouse > 0 && (
        <rect
          className={classes['inHouse']}
          x="0"
          y="70%"
          height="30%"
          width={`${share(inHouse)}%`}
        />
      )}
    </svg>
  );
}

/** A stretch of the bar: a ground in the part's colour, its pattern over it, and a line where the next begins. */
function Patterned({ part, x, width }: { part: PartName; x: number; width: number }) {
  const id = useId();
  const place = { x: `${x}%`, width: `${width}%`, y: '0', height: '100%' };
  return (
    <g data-part={part} className={classes['stretch']}>
      <pattern
        id={id}
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        {part === 'pending' && <rect width="4" height="8" />}
        {part === 'held' && <circle cx="4" cy="4" r="1.75" />}
        {part === 'over' && <path d="M0 0H8V2H0Z M0 0V8H2V0Z" />}
      </pattern>
      <rect {...place} className={classes['ground']} />
      <rect {...place} fill={`url(#${id})`} />
      <line x1={`${x + width}%`} x2={`${x + width}%`} y1="0" y2="100%" />
    </g>
  );
}
