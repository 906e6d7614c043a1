import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { ActionLink } from '../components/action.tsx';
import { AccessFeatures } from '../components/features-list.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { PageSkeleton } from '../components/page-skeleton.tsx';
import { PageTitle } from '../components/page-title.tsx';
import classes from '../features/pages/venue-list.module.css';
import { activeLocale, t } from '../i18n/t.ts';
import { placeLine } from '../lib/place.ts';
import { trpc } from '../lib/trpc.ts';

export function VenuesPage() {
  const venues = useQuery(trpc.venues.list.queryOptions({ locale: activeLocale() }));
  return (
    <Loaded query={venues} skeleton={<PageSkeleton />} pageTitle={t('pages.venues')}>
      {(list) => (
        <Page>
          <PageTitle tab={t('pages.venues')}>{t('pages.venues')}</PageTitle>
          {list.length === 0 && (
            <Notice
              title={t('pages.noVenues')}
              actions={<ActionLink to="/shows">{t('errors.toShows')}</ActionLink>}
            />
          )}
          <ul className={classes['list']}>
            {list.map(({ slug, name, address, city, accessFeatures }) => (
              <li key={slug} className={classes['venue']}>
                <div>
                  <h2>
                    <Link to="/venues/$slug" params={{ slug }}>
                      {name}
                    </Link>
                  </h2>
                  <p className={classes['address']}>{placeLine({ address, city })}</p>
                </div>
                <AccessFeatures features={accessFeatures} />
              </li>
            ))}
          </ul>
        </Page>
      )}
    </Loaded>
  );
}
