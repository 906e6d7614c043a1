import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';

import { t } from '../../i18n/t.ts';
import { SeatsField } from './seats-field.tsx';
import classes from './admin-performances.module.css';

export interface Hold {
  /** Names the row while it is on the page; a new one has no id yet. */
  key: string;
  id?: string;
  seats: number;
  label: string;
  reason: string | null;
}

interface HoldRowsProps {
  holds: Hold[];
  onChange: (holds: Hold[]) => void;
}

/** The seats that the company keeps back, each with for whom and why. */
export function HoldRows({ holds, onChange }: HoldRowsProps) {
  const change = (key: string, part: Partial<Hold>) =>
    onChange(holds.map((hold) => (hold.key === key ? { ...hold, ...part } : hold)));
  const blank = { seats: 1, label: '', reason: null };
  return (
    <fieldset className={classes['holds']}>
      <legend>{t('adminPerformances.houseHolds')}</legend>
      <p>{t('adminPerformances.houseHoldsHelp')}</p>
      <ul className={classes['list']}>
        {holds.map(({ key, seats, label, reason }) => (
          <li key={key} className={classes['hold']}>
            <SeatsField
              label={t('adminPerformances.holdSeats')}
              value={seats}
              min={1}
              onChange={(value) => change(key, { seats: value })}
            />
            <TextInput
              label={t('adminPerformances.holdLabel')}
              value={label}
              maxLength={120}
              required
              withAsterisk={false}
              onChange={(event) => change(key, { label: event.currentTarget.value })}
            />
            <TextInput
              label={t('adminPerformances.holdReason')}
              value={reason ?? ''}
              maxLength={200}
              placeholder={t('adminCommon.optional')}
              onChange={(event) => change(key, { reason: event.currentTarget.value || null })}
            />
            <div className={classes['holdEnd']}>
              <ActionIcon
                variant="default"
                size={42}
                aria-label={t('adminPerformances.removeHold', { label })}
                onClick={() => onChange(holds.filter((hold) => hold.key !== key))}
              >
                <IconTrash aria-hidden size={18} />
              </ActionIcon>
            </div>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        leftSection={<IconPlus aria-hidden size={18} />}
        onClick={() => onChange([...holds, { ...blank, key: crypto.randomUUID() }])}
      >
        {t('adminPerformances.addHold')}
      </Button>
    </fieldset>
  );
}
