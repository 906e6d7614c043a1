import '@mantine/charts/styles.css';

import { BarChart } from '@mantine/charts';

import { DataTable } from '../../components/admin/data-table.tsx';
import type { Column } from '../../components/admin/data-table.tsx';
import { EmptyState } from '../../components/admin/empty-state.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { dateParts, formatStart } from '../../lib/format.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import { ChartSection } from './chart-section.tsx';
import { Legend, usePatterns } from './patterns.tsx';
import type { Pattern } from './patterns.tsx';
import classes from './charts.module.css';

type Facts = RouterOutputs['admin']['dashboard']['charts'];
type Day = Facts['bookings'][number];
type House = Facts['houses'][number];

/** Bookings over time and how full the houses are. Loaded after the page: the library of charts is large. */
export function Charts({ bookings, houses }: Facts) {
  return (
    <div className={classes['charts']}>
      <Bookings days={bookings} />
      <Fill houses={houses} />
    </div>
  );
}

const AXES = {
  gridAxis: 'x',
  textColor: 'var(--ink)',
  gridColor: 'var(--line)',
  withTooltip: true,
} as const;

const PARTS: { name: 'confirmed' | 'pending' | 'ended'; pattern: Pattern }[] = [
  { name: 'confirmed', pattern: 'solid' },
  { name: 'pending', pattern: 'hatched' },
  { name: 'ended', pattern: 'dotted' },
];

function Bookings({ days }: { days: Day[] }) {
  const { fill, definitions } = usePatterns();
  const sum = (name: 'confirmed' | 'pending' | 'ended') =>
    days.reduce((total, day) => total + day[name], 0);
  const totals = { confirmed: sum('confirmed'), pending: sum('pending'), ended: sum('ended') };
  const isEmpty = totals.confirmed + totals.pending + totals.ended === 0;
  const summary = t('adminDashboard.bookingsSummary', totals);
  const patternOf = new Map<string, string>(
    PARTS.map(({ name, pattern }) => [name, fill(pattern)]),
  );
  return (
    <ChartSection
      title={t('adminDashboard.bookings')}
      summary={summary}
      table={
        <DataTable
          label={summary}
          columns={dayColumns()}
          rows={days.toReversed()}
          rowKey={({ day }) => day}
        />
      }
      chart={
        isEmpty ? (
          <EmptyState title={t('adminDashboard.noBookings')} />
        ) : (
          <>
            <Legend
              entries={PARTS.map(({ name, pattern }) => ({
                pattern,
                label: t(`adminDashboard.${name}`),
              }))}
            />
            <div aria-hidden className={classes['chart']}>
              <BarChart
                {...AXES}
                h="100%"
                data={days.map((day) => ({ ...day, day: shortDay(day.day) }))}
                dataKey="day"
                type="stacked"
                series={PARTS.map(({ name }) => ({
                  name,
                  label: t(`adminDashboard.${name}`),
                  color: 'var(--ink)',
                }))}
                barProps={({ name }) => ({ fill: patternOf.get(name) ?? '', stroke: 'var(--ink)' })}
                barChartProps={{ accessibilityLayer: false }}
                yAxisProps={{ allowDecimals: false, width: 36 }}
              >
                {definitions}
              </BarChart>
            </div>
          </>
        )
      }
    />
  );
}

function dayColumns(): Column<Day>[] {
  return [
    {
      key: 'day',
      title: t('adminDashboard.day'),
      isHeading: true,
      cell: ({ day }) => longDay(day),
    },
    ...PARTS.map(({ name }) => ({
      key: name,
      title: t(`adminDashboard.${name}`),
      align: 'end' as const,
      cell: (day: Day) => day[name],
    })),
    { key: 'seats', title: t('adminDashboard.seats'), align: 'end', cell: ({ seats }) => seats },
  ];
}

/** A calendar day has no zone: it is read as it is written. */
function dayFormat(day: string, options: Intl.DateTimeFormatOptions) {
  const tag = activeLocale() === 'en' ? 'en-GB' : 'it-IT';
  return new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options }).format(new Date(day));
}
const shortDay = (day: string) => dayFormat(day, { day: 'numeric', month: 'short' });
const longDay = (day: string) => dayFormat(day, { weekday: 'long', day: 'numeric', month: 'long' });

const shareOf = ({ ledger }: House) =>
  ledger.sellable === 0
    ? 0
    : Math.round(((ledger.confirmed + ledger.pending) / ledger.sellable) * 100);

function Fill({ houses }: { houses: House[] }) {
  const { fill, definitions } = usePatterns();
  const average = Math.round(
    houses.reduce((total, house) => total + shareOf(house), 0) / Math.max(1, houses.length),
  );
  const summary = t('adminDashboard.fillSummary', { n: houses.length, average });
  // More people than seats stand out of the house.
  const highest = Math.max(100, ...houses.map(shareOf));
  const kinds = [
    { name: 'played', pattern: 'solid', label: t('adminDashboard.played') },
    { name: 'toCome', pattern: 'hatched', label: t('adminDashboard.toCome') },
  ] as const;
  return (
    <ChartSection
      title={t('adminDashboard.fill')}
      summary={summary}
      table={
        <DataTable label={summary} columns={houseColumns()} rows={houses} rowKey={({ id }) => id} />
      }
      chart={
        houses.length === 0 ? (
          <EmptyState title={t('adminDashboard.noHouses')} />
        ) : (
          <>
            <Legend entries={[...kinds]} />
            <div aria-hidden className={classes['chart']}>
              <BarChart
                {...AXES}
                h="100%"
                data={houses.map((house) => ({
                  label: houseLabel(house),
                  [house.state === 'past' ? 'played' : 'toCome']: shareOf(house),
                }))}
                dataKey="label"
                type="stacked"
                unit="%"
                series={kinds.map(({ name, label }) => ({ name, label, color: 'var(--ink)' }))}
                barProps={({ name }) => ({
                  fill: fill(name === 'played' ? 'solid' : 'hatched'),
                  stroke: 'var(--ink)',
                })}
                barChartProps={{ accessibilityLayer: false }}
                yAxisProps={{ domain: [0, highest], width: 48 }}
              >
                {definitions}
              </BarChart>
            </div>
          </>
        )
      }
    />
  );
}

function houseLabel({ startsAt, venue }: House) {
  const { day, month, time } = dateParts(startsAt, venue.timeZone);
  return `${day} ${month} ${time}`;
}

function houseColumns(): Column<House>[] {
  return [
    {
      key: 'performance',
      title: t('adminDashboard.performance'),
      isHeading: true,
      cell: ({ show, startsAt, venue }) =>
        `${show.title}, ${formatStart(startsAt, venue.timeZone)}`,
    },
    {
      key: 'taken',
      title: t('adminDashboard.taken'),
      align: 'end',
      cell: ({ ledger }) => ledger.confirmed + ledger.pending,
    },
    {
      key: 'sellable',
      title: t('adminDashboard.sellable'),
      align: 'end',
      cell: ({ ledger }) => ledger.sellable,
    },
    {
      key: 'share',
      title: t('adminDashboard.share'),
      align: 'end',
      cell: (house) => `${shareOf(house)} %`,
    },
  ];
}
