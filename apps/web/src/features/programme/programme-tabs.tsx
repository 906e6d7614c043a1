import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { Action } from '../../components/action.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { ACCESS_FEATURES } from '../../lib/access-features.ts';
import type { ProgrammeFilters } from '../../lib/programme-search.ts';
import { trpc } from '../../lib/trpc.ts';
import classes from './programme-tabs.module.css';

interface ProgrammeTabsProps {
  filters: ProgrammeFilters;
  onFilter: (filters: ProgrammeFilters) => void;
}

/** List or calendar, and the filters both share; all of it lives in the address. */
export function ProgrammeTabs({ filters, onFilter }: ProgrammeTabsProps) {
  const active = (filters.venue ? 1 : 0) + (filters.access?.length ?? 0);
  const { venue, access } = filters;
  const search = { ...(venue ? { venue } : {}), ...(access ? { access } : {}) };
  const exact = { activeOptions: { exact: true, includeSearch: false } };
  return (
    <div className={classes['bar']}>
      <nav className={classes['tabs']} aria-label={t('shows.views')}>
        <Link to="/shows" search={search} {...exact}>
          {t('shows.viewList')}
        </Link>
        <Link to="/calendar" search={search} {...exact}>
          {t('shows.viewCalendar')}
        </Link>
      </nav>
      <details>
        <summary className={classes['summary']}>
          <IconAdjustmentsHorizontal aria-hidden />
          {t('shows.filters')}
          {active > 0 && (
            <span className={classes['count']}>{t('shows.filtersActive', { n: active })}</span>
          )}
        </summary>
        <FilterFields filters={filters} onFilter={onFilter} />
        {active > 0 && (
          <Action kind="quiet" onClick={() => onFilter({})}>
            {t('shows.clearFilters')}
          </Action>
        )}
      </details>
    </div>
  );
}

function FilterFields({ filters, onFilter }: ProgrammeTabsProps) {
  const { data: venues = [] } = useQuery(trpc.venues.list.queryOptions({ locale: activeLocale() }));
  const { venue, access = [] } = filters;
  const withAccess = access.length > 0 ? { access } : {};
  const withVenue = venue ? { venue } : {};
  return (
    <div className={classes['fields']}>
      <fieldset className={classes['fieldset']}>
        <legend>{t('shows.venue')}</legend>
        <div className={classes['choices']}>
          <label className={classes['choice']}>
            <input
              type="radio"
              name="venue"
              checked={!venue}
              onChange={() => onFilter(withAccess)}
            />
            {t('shows.anyVenue')}
          </label>
          {venues.map(({ slug, name }) => (
            <label key={slug} className={classes['choice']}>
              <input
                type="radio"
                name="venue"
                checked={venue === slug}
                onChange={() => onFilter({ ...withAccess, venue: slug })}
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className={classes['fieldset']}>
        <legend>{t('shows.access')}</legend>
        <div className={classes['choices']}>
          {ACCESS_FEATURES.map((feature) => (
            <label key={feature} className={classes['choice']}>
              <input
                type="checkbox"
                checked={access.includes(feature)}
                onChange={({ target }) => {
                  const others = access.filter((one) => one !== feature);
                  const chosen = target.checked ? [...others, feature] : others;
                  onFilter({ ...withVenue, ...(chosen.length > 0 ? { access: chosen } : {}) });
                }}
              />
              {t(`shows.${feature}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
