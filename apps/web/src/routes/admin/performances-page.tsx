import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import classes from '../../features/admin-performances/admin-performances.module.css';
import { EveningFilters, ViewSwitch } from '../../features/admin-performances/evening-filters.tsx';
import { EveningsCalendar } from '../../features/admin-performances/evenings-calendar.tsx';
import { EveningsList } from '../../features/admin-performances/evenings-list.tsx';
import { useStaff } from '../../features/staff/use-staff.ts';
import { activeLocale, t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';

const route = getRouteApi('/admin/performances');

export function PerformancesPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { staff } = useStaff();
  const choices = useQuery(
    trpc.admin.performances.choices.queryOptions({ locale: activeLocale() }),
  );
  const isCalendar = search.view === 'calendar';
  const onState = (part: object) =>
    void navigate({
      to: '/admin/performances',
      search: { ...search, ...part },
      replace: true,
      resetScroll: false,
    });
  const filters = <EveningFilters {...{ search, isCalendar, onState }} choices={choices.data} />;
  const create = staff.role === 'admin' && (
    <Button
      leftSection={<IconPlus aria-hidden size={18} />}
      renderRoot={(props) => <Link to="/admin/performances/new" {...props} />}
    >
      {t('adminPerformances.new')}
    </Button>
  );
  return (
    <PageFrame
      title={t('adminPerformances.title')}
      actions={
        <>
          <ViewSwitch {...{ isCalendar, onState }} />
          {create}
        </>
      }
    >
      {isCalendar ? (
        <>
          <div className={classes['filters']}>{filters}</div>
          <EveningsCalendar {...{ search, onState }} />
        </>
      ) : (
        <EveningsList
          {...{ search, filters, onState }}
          onClear={() => void navigate({ to: '/admin/performances', search: {} })}
          firstStep={create}
        />
      )}
    </PageFrame>
  );
}
