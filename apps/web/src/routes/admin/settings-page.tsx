import { PageFrame } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';

export function SettingsPage() {
  return <PageFrame title={t('adminSettings.title')}>{null}</PageFrame>;
}
