import { IconAccessible } from '@tabler/icons-react';
import { useState } from 'react';

import { Action } from '../../components/action.tsx';
import { t } from '../../i18n/t.ts';
import { groupCode } from '../../lib/group-code.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import { progress } from './result-words.ts';
import classes from './sheet.module.css';
import { Stepper } from './stepper.tsx';

type Hit = RouterOutputs['door']['search'][number];

interface SearchHitProps {
  hit: Hit;
  onAdmit: (seats: number) => void;
}

export function SearchHit({ hit, onAdmit }: SearchHitProps) {
  const { name, code, partySize, admittedSeats, accessNeeds } = hit;
  const waiting = partySize - admittedSeats;
  const [seats, setSeats] = useState(waiting);
  const isEntitled = hit.status === 'confirmed' && waiting > 0;
  return (
    <article className={classes['entry']}>
      <div>
        <h3 className={classes['name']}>{name}</h3>
        <p className={classes['facts']}>
          <span>{t('door.partyOf', { n: partySize })}</span>{' '}
          <span className={classes['mono']}>{groupCode(code)}</span>
        </p>
        <p className={classes['state']} data-status={isEntitled ? 'out' : 'in'}>
          {stateOf(hit)}
        </p>
        {accessNeeds && (
          <p className={classes['access']}>
            <IconAccessible aria-hidden /> <span>{accessNeeds}</span>
          </p>
        )}
      </div>
      {isEntitled && (
        <div className={classes['admit']}>
          {waiting > 1 && (
            <Stepper
              label={t('door.howManyGoIn')}
              text={String(seats)}
              onLess={seats > 1 ? () => setSeats(seats - 1) : null}
              onMore={seats < waiting ? () => setSeats(seats + 1) : null}
            />
          )}
          <Action
            kind="primary"
            aria-label={t('door.admitWho', { n: seats, name })}
            onClick={() => onAdmit(seats)}
          >
            {t('door.admit', { n: seats })}
          </Action>
        </div>
      )}
    </article>
  );
}

function stateOf({ status, partySize, admittedSeats }: Hit) {
  if (status === 'confirmed') {
    return admittedSeats > 0 ? progress(admittedSeats, partySize) : t('door.notInYet');
  }
  if (status === 'pending') return `${t('door.notConfirmed')}. ${t('door.notConfirmedHelp')}`;
  if (status === 'expired') return `${t('door.expired')}. ${t('door.expiredHelp')}`;
  return t('door.cancelled');
}
