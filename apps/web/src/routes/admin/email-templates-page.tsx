import { IconArrowLeft } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { TemplatePreview } from '../../features/admin-emails/template-preview.tsx';
import { useStaff } from '../../features/staff/use-staff.ts';
import { activeLocale, t } from '../../i18n/t.ts';
import { TEMPLATE_KINDS } from '../../lib/admin/email-words.ts';

const route = getRouteApi('/admin/emails/templates');

export function EmailTemplatesPage() {
  const { kind = TEMPLATE_KINDS[0], locale = activeLocale() } = route.useSearch();
  const navigate = route.useNavigate();
  const { staff } = useStaff();
  return (
    <PageFrame
      title={t('adminEmails.templates')}
      back={
        <Link to="/admin/emails" search={{}}>
          <IconArrowLeft aria-hidden size={18} />
          {t('adminCommon.backTo', { page: t('adminEmails.title') })}
        </Link>
      }
    >
      <TemplatePreview
        {...{ kind, locale }}
        address={staff.email}
        onChoose={(part) =>
          void navigate({ search: (before) => ({ ...before, ...part }), replace: true })
        }
      />
    </PageFrame>
  );
}
