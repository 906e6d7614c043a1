import { Page } from '../components/page.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { t } from '../i18n/t.ts';

export function HomePage() {
  return (
    <Page>
      <PageTitle tab={null}>{t('shows.title')}</PageTitle>
    </Page>
  );
}
