import { Notice } from '../../components/notice.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { failureOf } from '../../lib/failure.ts';
import type { ShowAction } from './show-actions.tsx';
import { fieldName } from './show-words.ts';
import classes from './shows.module.css';

/** Why the state of a show was not changed, with what stands in the way. */
export function ActionRefusal({ action, error }: { action: ShowAction; error: unknown }) {
  const { reason, details } = failureOf(error);
  const missing = typeof details['missing'] === 'string' ? details['missing'].split(', ') : [];
  if (missing.length > 0) {
    return (
      <Notice tone="danger" live="assertive" title={t('adminShows.missingTitle')}>
        <ul className={classes['missing']}>
          {missing.map((path) => (
            <li key={path}>{fieldName(path)}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  if (reason !== 'IN_USE') return <Refusal error={error} />;
  return (
    <Notice tone="danger" live="assertive" title={t('errors.title')}>
      <p>
        {action === 'archive'
          ? t('adminShows.archiveRefused', { n: Number(details['performances']) })
          : t('adminShows.unpublishRefused', { reservations: Number(details['reservations']) })}
      </p>
    </Notice>
  );
}
