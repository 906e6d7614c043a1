import { ActionLink } from '../../components/action.tsx';
import { Bill } from '../../components/bill.tsx';
import { Notice } from '../../components/notice.tsx';
import { t } from '../../i18n/t.ts';
import type { ShowDetail } from '../../lib/outputs.ts';
import classes from './show-dates.module.css';

export function ShowDates({ show }: { show: ShowDetail }) {
  const coming = show.performances.filter(({ availability }) => availability.status !== 'past');
  return (
    <section className={classes['block']}>
      <div className={classes['head']}>
        <h2>{t('shows.performances')}</h2>
      </div>
      {coming.length > 0 ? (
        <Bill
          entries={coming.map((performance) => ({ performance, headline: performance.venue.name }))}
        />
      ) : (
        <Notice
          title={t('shows.noDates')}
          actions={<ActionLink to="/shows">{t('errors.toShows')}</ActionLink>}
        >
          <p>{t('shows.noPerformances')}</p>
        </Notice>
      )}
    </section>
  );
}
