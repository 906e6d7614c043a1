import { getRouteApi } from '@tanstack/react-router';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { AuditList } from '../../features/admin-audit/audit-list.tsx';
import { t } from '../../i18n/t.ts';
import { auditSearch } from '../../lib/admin/audit-words.ts';

const route = getRouteApi('/admin/audit');

export function AuditPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <PageFrame title={t('adminAudit.title')}>
      <AuditList
        search={search}
        onSearch={(part) =>
          void navigate({ search: auditSearch({ ...search, ...part }), replace: true })
        }
      />
    </PageFrame>
  );
}
