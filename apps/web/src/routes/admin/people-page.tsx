import { PageFrame } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';

export function PeoplePage() {
  return <PageFrame title={t('adminPeople.title')}>{null}</PageFrame>;
}
