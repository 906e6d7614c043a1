import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { NewEvenings } from '../../features/admin-performances/new-evenings.tsx';
import { Denied } from '../../features/admin-shell/denied.tsx';
import { useStaff } from '../../features/staff/use-staff.ts';
import { activeLocale, t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';

export function NewPerformancesPage() {
  const { staff } = useStaff();
  return staff.role === 'admin' ? <Inside /> : <Denied role={staff.role} />;
}

function Inside() {
  const choices = useQuery(
    trpc.admin.performances.choices.queryOptions({ locale: activeLocale() }),
  );
  return (
    <PageFrame
      title={t('adminPerformances.new')}
      width="form"
      back={
        <Link to="/admin/performances">
          <IconArrowLeft aria-hidden size={18} />
          {t('adminCommon.backTo', { page: t('adminPerformances.title') })}
        </Link>
      }
    >
      <p>{t('adminPerformances.newHelp')}</p>
      <Loaded query={choices} skeleton={<Skeleton shape="row" count={6} />}>
        {(data) => <NewEvenings choices={data} />}
      </Loaded>
    </PageFrame>
  );
}
