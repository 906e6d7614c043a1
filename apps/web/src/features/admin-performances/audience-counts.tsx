import { t } from '../../i18n/t.ts';
import type { Audience } from './types.ts';
import classes from './admin-performances.module.css';

/** Exactly who is concerned and what goes out, before anything is done. */
export function AudienceCounts({ audience }: { audience: Audience }) {
  const { parties, seats, confirmed, pending, withoutEmail, mails } = audience;
  if (parties === 0) return <p>{t('adminPerformances.nobody')}</p>;
  return (
    <div>
      <p className={classes['big']}>
        {t('adminPerformances.parties', { n: parties })},{' '}
        {t('adminPerformances.partySum', { n: seats })}
      </p>
      <ul className={classes['counts']}>
        <li>{t('adminPerformances.ofWhich', { confirmed, pending })}</li>
        {mails.it > 0 && <li>{t('adminPerformances.mailsIt', { n: mails.it })}</li>}
        {mails.en > 0 && <li>{t('adminPerformances.mailsEn', { n: mails.en })}</li>}
        {withoutEmail > 0 && (
          <li>
            <strong>{t('adminPerformances.withoutEmail', { n: withoutEmail })}</strong>
          </li>
        )}
      </ul>
    </div>
  );
}
