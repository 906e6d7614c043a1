import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { EmailList } from '../../features/admin-emails/email-list.tsx';
import { RetryFailed } from '../../features/admin-emails/retry-failed.tsx';
import { t } from '../../i18n/t.ts';
import { emailSearch } from '../../lib/admin/email-words.ts';
import { usePrivateSearch, withoutAddress } from '../../lib/admin/private-search.ts';

const route = getRouteApi('/admin/emails');

export function EmailsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const q = usePrivateSearch();
  return (
    <PageFrame
      title={t('adminEmails.title')}
      actions={
        <>
          <RetryFailed />
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/admin/emails/templates" search={{}} {...props} />}
          >
            {t('adminEmails.templates')}
          </Button>
        </>
      }
    >
      <EmailList
        search={{ ...search, ...(q && { q }) }}
        onSearch={(part) => {
          const { rest, state } = withoutAddress(part);
          void navigate({
            search: emailSearch({ ...search, ...rest }),
            state,
            replace: true,
            resetScroll: false,
          });
        }}
      />
    </PageFrame>
  );
}
