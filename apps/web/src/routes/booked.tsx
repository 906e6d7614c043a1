import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { ActionLink } from '../components/action.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Notice } from '../components/notice.tsx';
import { Lead, Page } from '../components/page.tsx';
import { PageSkeleton } from '../components/page-skeleton.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { BookedView } from '../features/booking/booked-view.tsx';
import { t } from '../i18n/t.ts';
import { readBooked } from '../lib/booked.ts';
import type { Booked } from '../lib/booked.ts';
import type { Progress } from '../lib/outputs.ts';
import { trpc } from '../lib/trpc.ts';

const POLL_MS = 3000;

export function BookedPage() {
  const [booked, setBooked] = useState(readBooked);
  if (!booked) return <NothingHere />;
  return <BookedStatus booked={booked} onChange={setBooked} />;
}

interface BookedStatusProps {
  booked: Booked;
  onChange: (booked: Booked) => void;
}

function BookedStatus({ booked, onChange }: BookedStatusProps) {
  const { idempotencyKey } = booked;
  const progress = useQuery(
    trpc.reservations.progress.queryOptions(
      { idempotencyKey },
      { staleTime: 0, refetchInterval: ({ state }) => (isOver(state.data) ? false : POLL_MS) },
    ),
  );
  return (
    <Loaded query={progress} skeleton={<PageSkeleton />} pageTitle={t('booking.checkMail')}>
      {(data) => {
        if (data.status === 'pending') {
          return (
            <Page width="text">
              <PageTitle tab={t('booking.checkMail')}>{t('booking.checkMail')}</PageTitle>
              <Lead>{t('booking.checkMailLead')}</Lead>
              <BookedView booked={booked} progress={data} onChange={onChange} />
            </Page>
          );
        }
        return <Outcome progress={data} />;
      }}
    </Loaded>
  );
}

const isOver = (progress: Progress | undefined) =>
  progress?.status === 'confirmed' || progress?.status === 'cancelled';

function Outcome({ progress: { status, performanceId } }: { progress: Progress }) {
  const words = {
    confirmed: { title: t('booking.nowConfirmed'), body: t('booking.nowConfirmedBody') },
    expired: { title: t('booking.holdOver'), body: t('booking.holdOverBody') },
    other: { title: t('booking.wasCancelled'), body: t('booking.wasCancelledBody') },
  }[status === 'confirmed' || status === 'expired' ? status : 'other'];
  return (
    <Page width="text">
      <PageTitle tab={words.title}>{words.title}</PageTitle>
      <Notice
        live="polite"
        tone="spot"
        actions={
          status === 'confirmed' ? (
            <ActionLink to="/shows">{t('errors.toShows')}</ActionLink>
          ) : (
            <ActionLink kind="primary" to="/performances/$id" params={{ id: performanceId }}>
              {t('booking.bookAgain')}
            </ActionLink>
          )
        }
      >
        <p>{words.body}</p>
      </Notice>
    </Page>
  );
}

function NothingHere() {
  return (
    <Page width="text">
      <PageTitle tab={t('booking.nothingHere')}>{t('booking.nothingHere')}</PageTitle>
      <Notice
        actions={
          <>
            <ActionLink kind="primary" to="/find">
              {t('errors.toFind')}
            </ActionLink>
            <ActionLink to="/shows">{t('errors.toShows')}</ActionLink>
          </>
        }
      >
        <p>{t('booking.nothingHereBody')}</p>
      </Notice>
    </Page>
  );
}
