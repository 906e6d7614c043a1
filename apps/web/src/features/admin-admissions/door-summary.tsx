import { DataTable } from '../../components/admin/data-table.tsx';
import type { Column } from '../../components/admin/data-table.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './admissions.module.css';

export type Summary = RouterOutputs['admin']['admissions']['summary'];
type Desk = Summary['desks'][number];

/** An evening's door in numbers: the whole house, then each device with who held it. */
export function DoorSummary({ summary: { counters, desks } }: { summary: Summary }) {
  return (
    <>
      <dl className={classes['counters']} aria-label={t('adminAdmissions.counters')}>
        {(['expected', 'admitted', 'toCome', 'refused'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`adminAdmissions.${name}`)}</dt>
            <dd>{counters[name]}</dd>
          </div>
        ))}
      </dl>
      {desks.length > 0 && (
        <Section title={t('adminAdmissions.summary')}>
          <DataTable
            label={t('adminAdmissions.summary')}
            rows={desks}
            rowKey={({ device, byId }) => `${byId} ${device}`}
            columns={columns()}
          />
        </Section>
      )}
    </>
  );
}

type Count = 'admissions' | 'seats' | 'undone' | 'refused';

function number(key: Count, title: string): Column<Desk> {
  return { key, title, align: 'end', cell: (desk) => desk[key] };
}

function columns(): Column<Desk>[] {
  return [
    {
      key: 'device',
      title: t('adminAdmissions.device'),
      isHeading: true,
      cell: ({ device }) => device,
    },
    { key: 'by', title: t('adminAdmissions.by'), cell: ({ by }) => by },
    number('admissions', t('adminAdmissions.admissions')),
    number('seats', t('adminAdmissions.people')),
    number('undone', t('adminAdmissions.undone')),
    number('refused', t('adminAdmissions.refused')),
  ];
}
