import { DataTable } from '../../components/admin/data-table.tsx';
import type { Column } from '../../components/admin/data-table.tsx';
import { t } from '../../i18n/t.ts';
import { dateParts } from '../../lib/format.ts';
import type { Checked, ImportKind } from './use-import.ts';

type Row = Checked['preview'][number];

/** What the file would make, line by line. */
export function PreviewTable({ kind, rows }: { kind: ImportKind; rows: Row[] }) {
  return (
    <DataTable
      label={t('adminImports.previewTitle')}
      columns={columnsOf(kind)}
      rows={rows}
      rowKey={({ line }) => String(line)}
    />
  );
}

const heading = (title: string): Column<Row> => ({
  key: 'name',
  title,
  isHeading: true,
  cell: ({ name }) => name,
});
const detail = (title: string): Column<Row> => ({
  key: 'detail',
  title,
  cell: (row) => row.detail,
});
const seats = (title: string): Column<Row> => ({
  key: 'seats',
  title,
  cell: (row) => row.seats,
  align: 'end',
});

function columnsOf(kind: ImportKind): Column<Row>[] {
  const line: Column<Row> = {
    key: 'line',
    title: t('adminImports.line'),
    cell: (row) => row.line,
    align: 'end',
  };
  const when: Column<Row> = { key: 'when', title: t('adminImports.when'), cell: whenOf };
  if (kind === 'shows')
    return [heading(t('adminImports.titleColumn')), detail(t('adminImports.slug')), line];
  if (kind === 'performances') {
    return [
      heading(t('adminImports.show')),
      when,
      { key: 'venue', title: t('adminImports.venue'), cell: (row) => row.venue },
      seats(t('adminImports.seatsForSale')),
      line,
    ];
  }
  return [
    heading(t('adminImports.name')),
    detail(t('adminImports.address')),
    seats(t('adminImports.seats')),
    {
      key: 'state',
      title: t('adminImports.state'),
      cell: ({ status }) => status && t(`adminImports.state_${status}`),
    },
    { key: 'show', title: t('adminImports.show'), cell: (row) => row.show },
    when,
    line,
  ];
}

/** With the year: a company moves in with last season too. */
function whenOf({ startsAt, timeZone }: Row) {
  if (!startsAt || !timeZone) return null;
  const { weekday, day, month, year, time } = dateParts(startsAt, timeZone);
  return `${weekday} ${day} ${month} ${year}, ${time}`;
}
