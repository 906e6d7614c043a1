import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { Notice } from '../../components/notice.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import { labelOf } from './evening-pick.tsx';
import classes from './admissions.module.css';

const NEXT = {
  page: 1,
  pageSize: 25,
  sort: 'startsAt',
  direction: 'asc',
  when: 'upcoming',
} as const;
const SHOWN = 3;

/** While no evening is chosen: what is to be had when one is, and those that are on now or next. */
export function NextDoors() {
  const { data } = useQuery(
    trpc.admin.performances.list.queryOptions({ ...NEXT, locale: activeLocale() }),
  );
  const next = data?.rows.slice(0, SHOWN) ?? [];
  return (
    <Notice>
      <p>{t('adminAdmissions.chooseEvening')}</p>
      {next.length > 0 && (
        <ul className={classes['next']}>
          {next.map((evening) => (
            <li key={evening.id}>
              <Link to="/admin/admissions" search={{ performance: evening.id }}>
                {labelOf(evening)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
