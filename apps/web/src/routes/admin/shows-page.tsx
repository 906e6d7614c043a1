import { PageFrame } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';

export function ShowsPage() {
  return <PageFrame title={t('adminShows.title')}>{null}</PageFrame>;
}
