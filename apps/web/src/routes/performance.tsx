import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { ActionLink } from '../components/action.tsx';
import { Availability } from '../components/availability.tsx';
import { Bill } from '../components/bill.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { BookingForm } from '../features/booking/booking-form.tsx';
import { BookingState } from '../features/booking/booking-state.tsx';
import { Evening } from '../features/booking/evening.tsx';
import { activeLocale, t } from '../i18n/t.ts';
import { isBookable, useLiveAvailability } from '../lib/live-availability.ts';
import type { PerformanceDetail } from '../lib/outputs.ts';
import { trpc } from '../lib/trpc.ts';
import homeClasses from './home.module.css';
import classes from '../features/booking/performance.module.css';

const route = getRouteApi('/site/performances/$id');

export function PerformancePage() {
  const { id } = route.useParams();
  const performance = useQuery(trpc.performances.byId.queryOptions({ id, locale: activeLocale() }));
  return (
    <Loaded query={performance} skeleton={<PerformanceSkeleton />} pageTitle={t('booking.title')}>
      {(data) => <PerformanceView key={data.id} performance={data} />}
    </Loaded>
  );
}

function PerformanceView({ performance }: { performance: PerformanceDetail }) {
  const navigate = useNavigate();
  const availability = useLiveAvailability([performance])(performance);
  const { timeZone } = performance.venue;
  const isOpen = isBookable(availability);
  // Once shown, the form stays: what a visitor has typed must not vanish with the last seat.
  const [hasForm, setHasForm] = useState(isOpen);
  if (isOpen && !hasForm) setHasForm(true);
  return (
    <Page gap="wide">
      <div className={classes['layout']}>
        <Evening performance={performance} />
        <section className={classes['panel']} aria-label={t('booking.title')}>
          <div className={classes['availability']} aria-live="polite">
            {isOpen && <Availability availability={availability} timeZone={timeZone} />}
            <BookingState availability={availability} timeZone={timeZone} hasDraft={hasForm} />
          </div>
          {hasForm && (
            <BookingForm
              performance={performance}
              availability={availability}
              isBlocked={!isOpen}
              onBooked={() => navigate({ to: '/booked' })}
            />
          )}
        </section>
      </div>
      <OtherEvenings performance={performance} />
    </Page>
  );
}

function OtherEvenings({
  performance: { otherPerformances, show },
}: {
  performance: PerformanceDetail;
}) {
  const coming = otherPerformances.filter(({ availability }) => availability.status !== 'past');
  return (
    <section className={homeClasses['block']}>
      <div className={homeClasses['head']}>
        <h2>{t('booking.otherEvenings')}</h2>
        <ActionLink to="/shows/$slug" params={{ slug: show.slug }}>
          {t('shows.seeShow')}
        </ActionLink>
      </div>
      {coming.length > 0 ? (
        <Bill
          entries={coming.map((other) => ({ performance: other, headline: other.venue.name }))}
        />
      ) : (
        <p>{t('booking.noOtherEvenings')}</p>
      )}
    </section>
  );
}

function PerformanceSkeleton() {
  return (
    <Page>
      <div className={classes['layout']}>
        <Skeleton shape="title" count={2} />
        <Skeleton shape="row" count={4} />
      </div>
    </Page>
  );
}
