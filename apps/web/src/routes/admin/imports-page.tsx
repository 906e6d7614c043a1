import { PageFrame } from '../../components/admin/page-frame.tsx';
import { ImportDesk } from '../../features/admin-imports/import-desk.tsx';
import { t } from '../../i18n/t.ts';

export function ImportsPage() {
  return (
    <PageFrame title={t('adminImports.title')} width="form">
      <ImportDesk />
    </PageFrame>
  );
}
