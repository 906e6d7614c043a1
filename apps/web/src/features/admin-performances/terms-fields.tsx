import { ZonedDateTimeField } from '../../components/admin/zoned-date-time-field.tsx';
import { t } from '../../i18n/t.ts';
import { AccessChoice } from './access-choice.tsx';
import type { PlanValues } from './plan-values.ts';
import { SeatsField } from './seats-field.tsx';
import classes from './admin-performances.module.css';

interface TermsFieldsProps {
  values: PlanValues;
  timeZone: string;
  onChange: (part: Partial<PlanValues>) => void;
}

const NUMBERS = [
  { name: 'durationMinutes', min: 1, max: 1440 },
  { name: 'doorsOpenMinutes', min: 0, max: 1440 },
  { name: 'doorsCloseMinutes', min: 1, max: 1440 },
  { name: 'bookingClosesMinutes', min: 0, max: 10_080 },
  { name: 'maxPartySize', min: 1, max: 100 },
  { name: 'roomCapacity', min: 0, max: 100_000 },
  { name: 'extraSeats', min: 0, max: 100_000 },
] as const;

/** Doors, booking and seats, the same for every evening of the plan. */
export function TermsFields({ values, timeZone, onChange }: TermsFieldsProps) {
  return (
    <>
      <div className={classes['fields']}>
        {NUMBERS.map(({ name, min, max }) => (
          <SeatsField
            key={name}
            label={t(`adminPerformances.${name}`)}
            value={values[name]}
            min={min}
            max={max}
            onChange={(value) => onChange({ [name]: value })}
          />
        ))}
        <ZonedDateTimeField
          label={t('adminPerformances.bookingOpensAt')}
          description={t('adminPerformances.bookingOpensHelp', { zone: timeZone })}
          value={values.bookingOpensAt}
          timeZone={timeZone}
          isOptional
          onChange={(bookingOpensAt) => onChange({ bookingOpensAt })}
        />
      </div>
      <AccessChoice
        value={values.accessFeatures}
        onChange={(accessFeatures) => onChange({ accessFeatures })}
      />
    </>
  );
}
