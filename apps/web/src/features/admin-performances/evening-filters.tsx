import { SegmentedControl, Select } from '@mantine/core';

import { t } from '../../i18n/t.ts';
import type { EveningsSearch } from './evenings-list.tsx';
import { FILTERS, STATES } from './list-shape.ts';
import type { Choices } from './types.ts';
import classes from './admin-performances.module.css';

interface EveningFiltersProps {
  search: EveningsSearch;
  choices: Choices | undefined;
  /** A calendar has its month instead. */
  isCalendar?: boolean;
  onState: (part: Partial<Record<keyof EveningsSearch, unknown>>) => void;
}

/** Which show, where, and in the list also when and in what state. */
export function EveningFilters({ search, choices, isCalendar, onState }: EveningFiltersProps) {
  const set = (name: keyof EveningsSearch) => (value: string | null) =>
    onState({ [name]: value ?? undefined, page: undefined });
  return (
    <>
      <Select
        label={t('adminPerformances.show')}
        placeholder={t('adminPerformances.anyShow')}
        data={choices?.shows.map(({ id, title }) => ({ value: id, label: title })) ?? []}
        value={search.show ?? null}
        onChange={set('show')}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': t('adminCommon.clearFilters') }}
      />
      <Select
        label={t('adminPerformances.venue')}
        placeholder={t('adminPerformances.anyVenue')}
        data={choices?.venues.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={search.venue ?? null}
        onChange={set('venue')}
        clearable
        clearButtonProps={{ 'aria-label': t('adminCommon.clearFilters') }}
      />
      {!isCalendar && (
        <>
          <Select
            label={t('adminPerformances.when')}
            data={FILTERS.when.map((value) => ({
              value,
              label: t(`adminPerformances.when_${value}`),
            }))}
            value={search.when ?? 'upcoming'}
            onChange={(value) => set('when')(value === 'upcoming' ? null : value)}
            allowDeselect={false}
          />
          <Select
            label={t('adminPerformances.state')}
            placeholder={t('adminPerformances.anyState')}
            data={STATES.map((value) => ({ value, label: t(`adminPerformances.state_${value}`) }))}
            value={search.state ?? null}
            onChange={set('state')}
            clearable
            clearButtonProps={{ 'aria-label': t('adminCommon.clearFilters') }}
          />
        </>
      )}
    </>
  );
}

interface ViewSwitchProps {
  isCalendar: boolean;
  onState: EveningFiltersProps['onState'];
}

export function ViewSwitch({ isCalendar, onState }: ViewSwitchProps) {
  return (
    <SegmentedControl
      aria-label={t('adminPerformances.viewAs')}
      className={classes['views'] ?? ''}
      data={[
        { value: 'list', label: t('adminPerformances.asList') },
        { value: 'calendar', label: t('adminPerformances.asCalendar') },
      ]}
      value={isCalendar ? 'calendar' : 'list'}
      onChange={(view) =>
        onState({ view: view === 'calendar' ? view : undefined, page: undefined })
      }
    />
  );
}
