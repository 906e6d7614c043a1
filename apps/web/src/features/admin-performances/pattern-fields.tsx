import { ActionIcon, Button, Chip, Group, SegmentedControl, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';

import { t } from '../../i18n/t.ts';
import { dateParts, formatDay } from '../../lib/format.ts';
import type { PlanValues } from './plan-values.ts';
import { SeatsField } from './seats-field.tsx';
import classes from './admin-performances.module.css';

interface PatternFieldsProps {
  values: PlanValues;
  timeZone: string;
  onChange: (part: Partial<PlanValues>) => void;
}

const UTC = 'UTC';
/** A Monday and the six days after it, to take their names from. */
const WEEK = [5, 6, 7, 8, 9, 10, 11].map((day) => `2026-01-${String(day).padStart(2, '0')}T12:00Z`);
const MOST_TIMES = 4;

/** Which evenings: weekdays for some weeks, or single dates, each at one or more times. */
export function PatternFields({ values, timeZone, onChange }: PatternFieldsProps) {
  return (
    <>
      <SegmentedControl
        aria-label={t('adminPerformances.whichEvenings')}
        data={[
          { value: 'weekly', label: t('adminPerformances.patternWeekly') },
          { value: 'dates', label: t('adminPerformances.patternDates') },
        ]}
        value={values.kind}
        onChange={(kind) => onChange({ kind: kind === 'weekly' ? 'weekly' : 'dates' })}
      />
      {values.kind === 'weekly' ? (
        <Weekly {...{ values, onChange }} />
      ) : (
        <Dates {...{ values, onChange }} />
      )}
      <Times {...{ values, timeZone, onChange }} />
    </>
  );
}

function Weekly({ values, onChange }: Omit<PatternFieldsProps, 'timeZone'>) {
  return (
    <>
      <fieldset className={classes['holds']}>
        <legend>{t('adminPerformances.weekdays')}</legend>
        <Chip.Group
          multiple
          value={values.weekdays.map(String)}
          onChange={(chosen) => onChange({ weekdays: chosen.map(Number) })}
        >
          <Group gap="xs">
            {WEEK.map((day, index) => (
              <Chip key={day} value={String(index + 1)} variant="outline" size="md">
                {dateParts(day, UTC).weekdayLong}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </fieldset>
      <div className={classes['fields']}>
        <TextInput
          type="date"
          label={t('adminPerformances.from')}
          value={values.from}
          required
          withAsterisk={false}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
        <SeatsField
          label={t('adminPerformances.weeks')}
          value={values.weeks}
          min={1}
          max={60}
          onChange={(weeks) => onChange({ weeks })}
        />
      </div>
    </>
  );
}

function Dates({ values, onChange }: Omit<PatternFieldsProps, 'timeZone'>) {
  const { dates } = values;
  return (
    <>
      <TextInput
        type="date"
        label={t('adminPerformances.addDate')}
        description={t('adminPerformances.datesHelp')}
        value=""
        onChange={({ currentTarget: { value } }) =>
          value && onChange({ dates: [...new Set([...dates, value])].toSorted() })
        }
      />
      {dates.length === 0 && <p>{t('adminPerformances.noDates')}</p>}
      <ul className={classes['row']} aria-label={t('adminPerformances.dates')}>
        {dates.map((date) => {
          const name = formatDay(`${date}T12:00:00Z`, UTC);
          return (
            <li key={date}>
              <Button
                variant="default"
                rightSection={<IconX aria-hidden size={16} />}
                aria-label={t('adminPerformances.removeDate', { date: name })}
                onClick={() => onChange({ dates: dates.filter((each) => each !== date) })}
              >
                {name}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Times({ values, timeZone, onChange }: PatternFieldsProps) {
  const { times } = values;
  const set = (index: number, time: string) =>
    onChange({ times: times.map((each, at) => (at === index ? time : each)) });
  return (
    <fieldset className={classes['holds']}>
      <legend>{t('adminPerformances.times')}</legend>
      <p>{t('adminPerformances.timesHelp', { zone: timeZone })}</p>
      <div className={classes['row']}>
        {times.map((time, index) => (
          // A time has no name but its place in the list.
          // oxlint-disable-next-line react/no-array-index-key
          <Group key={index} gap={4} align="end">
            <TextInput
              type="time"
              label={t('adminPerformances.time', { n: index + 1 })}
              value={time}
              required
              withAsterisk={false}
              onChange={(event) => set(index, event.currentTarget.value)}
            />
            {times.length > 1 && (
              <ActionIcon
                variant="default"
                size={42}
                aria-label={t('adminPerformances.removeTime', { time })}
                onClick={() => onChange({ times: times.filter((_, at) => at !== index) })}
              >
                <IconX aria-hidden size={18} />
              </ActionIcon>
            )}
          </Group>
        ))}
        {times.length < MOST_TIMES && (
          <Button
            variant="default"
            leftSection={<IconPlus aria-hidden size={18} />}
            onClick={() => onChange({ times: [...times, '17:00'] })}
          >
            {t('adminPerformances.addTime')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
