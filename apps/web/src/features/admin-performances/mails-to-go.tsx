import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';

import { MailPreview } from '../../components/admin/mail-preview.tsx';
import { LOCALES, t } from '../../i18n/t.ts';
import type { Locale } from '../../i18n/t.ts';
import type { RouterInputs } from '../../lib/trpc.ts';
import type { Audience } from './types.ts';
import classes from './admin-performances.module.css';

interface MailsToGoProps {
  mails: Audience['mails'];
  kind: 'performanceCancelled' | 'performanceMoved';
  evening: NonNullable<RouterInputs['admin']['emails']['preview']['evening']>;
}

/** The mail that goes out, in each language that somebody gets it in. */
export function MailsToGo({ mails, kind, evening }: MailsToGoProps) {
  const needed = LOCALES.filter((locale) => mails[locale] > 0);
  const [chosen, setChosen] = useState<Locale>();
  const locale = chosen ?? needed[0];
  if (!locale) return null;
  return (
    <section className={classes['mail']} aria-label={t('adminPerformances.mailToGo')}>
      <div className={classes['mailHead']}>
        <h3>{t('adminPerformances.mailToGo')}</h3>
        {needed.length > 1 && (
          <SegmentedControl
            aria-label={t('adminEmails.language')}
            data={needed.map((value) => ({ value, label: t(`adminEmails.language_${value}`) }))}
            value={locale}
            onChange={setChosen}
          />
        )}
      </div>
      <p>{t('adminPerformances.mailToGoHelp')}</p>
      <MailPreview isCompact asked={{ kind, locale, evening }} />
    </section>
  );
}
