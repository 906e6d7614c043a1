import { DataTable } from '../../components/admin/data-table.tsx';
import type { Column } from '../../components/admin/data-table.tsx';
import { t } from '../../i18n/t.ts';
import type { Checked } from './use-import.ts';

type Problem = Checked['problems'][number];

/** Every bad line: where, and what is wrong with it. */
export function ProblemList({ problems }: { problems: Problem[] }) {
  const columns: Column<Problem>[] = [
    {
      key: 'line',
      title: t('adminImports.line'),
      isHeading: true,
      cell: ({ line }) => `${t('adminImports.line')} ${line}`,
    },
    {
      key: 'column',
      title: t('adminImports.column'),
      cell: columnOf,
    },
    { key: 'problem', title: t('adminImports.problem'), cell: wordsOf },
  ];
  return (
    <DataTable
      label={t('adminImports.problemsTable')}
      columns={columns}
      rows={problems}
      rowKey={({ line, column, problem, details }) =>
        [line, column, problem, JSON.stringify(details)].join(' ')
      }
    />
  );
}

function columnOf({ column }: Problem) {
  return column ? <code>{column}</code> : t('adminImports.wholeLine');
}

const NONE = {
  value: '',
  allowed: '',
  from: '',
  to: '',
  most: '',
  free: '',
  wanted: '',
  other: '',
};

function wordsOf({ problem, details }: Problem) {
  return t(`adminImports.problem_${problem}`, { ...NONE, ...details });
}
