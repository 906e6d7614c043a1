import { t } from '../i18n/t.ts';
import { ActionLink } from './action.tsx';
import { Actions, Lead, Page } from './page.tsx';
import { PageTitle } from './page-title.tsx';

export function NotFound() {
  return (
    <Page width="text">
      <PageTitle tab={t('errors.notFoundTitle')}>{t('errors.notFoundTitle')}</PageTitle>
      <Lead>{t('errors.notFoundBody')}</Lead>
      <Actions>
        <ActionLink kind="primary" to="/shows">
          {t('errors.toShows')}
        </ActionLink>
        <ActionLink to="/find">{t('errors.toFind')}</ActionLink>
      </Actions>
    </Page>
  );
}
