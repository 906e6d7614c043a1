import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { ActionAnchor, ActionLink } from '../components/action.tsx';
import { AccessFeatures } from '../components/features-list.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Actions, Page } from '../components/page.tsx';
import { PageSkeleton } from '../components/page-skeleton.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Prose } from '../components/prose.tsx';
import classes from '../features/pages/venue.module.css';
import { VenueProgramme } from '../features/programme/venue-programme.tsx';
import { activeLocale, t } from '../i18n/t.ts';
import { placeLine } from '../lib/place.ts';
import { trpc } from '../lib/trpc.ts';

const route = getRouteApi('/site/venues/$slug');

export function VenuePage() {
  const { slug } = route.useParams();
  const query = useQuery(trpc.venues.bySlug.queryOptions({ slug, locale: activeLocale() }));
  return (
    <Loaded query={query} skeleton={<PageSkeleton />} pageTitle={t('pages.venues')}>
      {(venue) => (
        <Page>
          <PageTitle tab={venue.name}>{venue.name}</PageTitle>
          <p className={classes['address']}>{placeLine(venue)}</p>
          <Actions>
            {venue.mapUrl && (
              <ActionAnchor kind="primary" href={venue.mapUrl} rel="noreferrer">
                {t('pages.map')}
              </ActionAnchor>
            )}
            <ActionLink to="/calendar" search={{ venue: slug }}>
              {t('common.navCalendar')}
            </ActionLink>
          </Actions>
          <div className={classes['columns']}>
            <section className={classes['section']}>
              <h2>{t('pages.directions')}</h2>
              <Prose text={venue.directions} />
            </section>
            <section className={classes['section']}>
              <h2>{t('pages.accessInfo')}</h2>
              <AccessFeatures features={venue.accessFeatures} />
              <Prose text={venue.accessInfo} />
            </section>
          </div>
          <VenueProgramme slug={slug} />
        </Page>
      )}
    </Loaded>
  );
}
