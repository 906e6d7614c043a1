import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { Action, ActionAnchor } from '../components/action.tsx';
import { Notice } from '../components/notice.tsx';
import { Lead, Page } from '../components/page.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Refusal } from '../components/refusal.tsx';
import { FindForm } from '../features/reservation/find-form.tsx';
import { activeLocale, t } from '../i18n/t.ts';
import { useSiteInfo } from '../lib/site-info.ts';
import { trpc } from '../lib/trpc.ts';

export function FindPage() {
  const find = useMutation(trpc.reservations.find.mutationOptions());
  const { data: site } = useSiteInfo();
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (find.isSuccess) answer.current?.focus();
  }, [find.isSuccess]);
  return (
    <Page width="text">
      <PageTitle tab={t('manage.findTitle')}>{t('manage.findTitle')}</PageTitle>
      {find.isSuccess ? (
        <Notice
          ref={answer}
          tone="spot"
          live="polite"
          title={t('manage.findAccepted')}
          actions={
            <>
              {site?.developmentInbox && (
                <ActionAnchor kind="primary" href="/dev/inbox">
                  {t('booking.developmentInbox')}
                </ActionAnchor>
              )}
              <Action onClick={() => find.reset()}>{t('manage.findAgain')}</Action>
            </>
          }
        >
          <p>{t('manage.findAcceptedBody')}</p>
        </Notice>
      ) : (
        <>
          <Lead>{t('manage.findLead')}</Lead>
          <FindForm
            isBusy={find.isPending}
            onFind={(email) => find.mutate({ email, locale: activeLocale() })}
          />
          {find.error && <Refusal error={find.error} />}
        </>
      )}
    </Page>
  );
}
