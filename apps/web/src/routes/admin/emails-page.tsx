import { getRouteApi, Link } from '@tanstack/react-router';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { EmailList } from '../../features/admin-emails/email-list.tsx';
import { RetryFailed } from '../../features/admin-emails/retry-failed.tsx';
import { t } from '../../i18n/t.ts';
import { emailSearch } from '../../lib/admin/email-words.ts';

const route = getRouteApi('/admin/emails');

export function EmailsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <PageFrame
      title={t('adminEmails.title')}
      actions={
        <>
          <RetryFailed />
          <Link to="/admin/emails/templates" search={{}}>
            {t('adminEmails.templates')}
          </Link>
        </>
      }
    >
      <EmailList
        search={search}
        onSearch={(part) =>
          void navigate({ search: emailSearch({ ...search, ...part }), replace: true })
        }
      />
    </PageFrame>
  );
}
