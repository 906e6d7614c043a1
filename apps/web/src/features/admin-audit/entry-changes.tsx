import { t } from '../../i18n/t.ts';
import { differenceOf } from '../../lib/admin/text-difference.ts';
import { fieldName, valueText } from './field-words.ts';
import type { Value } from './field-words.ts';
import classes from './entry-changes.module.css';

interface EntryChangesProps {
  details: Record<string, Value>;
  zone: string;
}

/** What an entry says beyond its sentence: fields before and after, with what differs marked, and plain facts. */
export function EntryChanges({ details, zone }: EntryChangesProps) {
  const fields = Object.entries(details);
  if (fields.length === 0) return null;
  return (
    <details className={classes['changes']}>
      <summary>{t('adminAudit.showChanges', { n: fields.length })}</summary>
      <dl>
        {fields.map(([field, value]) => (
          <div key={field}>
            <dt>{fieldName(field)}</dt>
            <dd>
              <Change value={value} zone={zone} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Change({ value, zone }: { value: Value; zone: string }) {
  const change = changeIn(value);
  if (!change) return valueText(value, zone);
  const { start, removed, added, end } = differenceOf(
    valueText(change.before, zone),
    valueText(change.after, zone),
  );
  return (
    <>
      {start}
      {removed && <del aria-label={`${t('adminAudit.before')}: ${removed}`}>{removed}</del>}
      {removed && added && <span aria-hidden> → </span>}
      {added && <ins aria-label={`${t('adminAudit.after')}: ${added}`}>{added}</ins>}
      {end}
    </>
  );
}

function changeIn(value: Value) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const { before, after } = value;
  return before === undefined || after === undefined ? null : { before, after };
}
