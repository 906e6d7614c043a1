import { t } from '../i18n/t.ts';
import { Action, ActionLink } from './action.tsx';
import { Actions, Lead, Page } from './page.tsx';
import { PageTitle } from './page-title.tsx';

/** What stands in for a page whose code failed, or whose code no longer exists after an upgrade. */
export function PageBroken() {
  return (
    <Page width="text">
      <PageTitle tab={t('errors.brokenTitle')}>{t('errors.brokenTitle')}</PageTitle>
      <Lead>{t('errors.brokenBody')}</Lead>
      <Actions>
        <Action kind="primary" onClick={() => location.reload()}>
          {t('errors.reload')}
        </Action>
        <ActionLink to="/">{t('common.home')}</ActionLink>
      </Actions>
    </Page>
  );
}
