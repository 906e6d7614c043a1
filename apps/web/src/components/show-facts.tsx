import { t } from '../i18n/t.ts';
import classes from './show-facts.module.css';

interface ShowFactsProps {
  show: {
    durationMinutes: number;
    intervals: number;
    minimumAge: number | null;
    ageAdvice: string;
  };
}

export function ShowFacts({ show }: ShowFactsProps) {
  const { durationMinutes, intervals, minimumAge, ageAdvice } = show;
  const fromAge = minimumAge ? t('shows.fromAge', { age: minimumAge }) : t('shows.forEveryone');
  const pauses = intervals > 0 ? t('shows.intervals', { n: intervals }) : t('shows.noInterval');
  return (
    <dl className={classes['facts']}>
      <div>
        <dt>{t('shows.duration')}</dt>
        <dd>
          {t('common.minutes', { n: durationMinutes })}, {pauses}
        </dd>
      </div>
      <div>
        <dt>{t('shows.age')}</dt>
        <dd>{ageAdvice || fromAge}</dd>
      </div>
    </dl>
  );
}
