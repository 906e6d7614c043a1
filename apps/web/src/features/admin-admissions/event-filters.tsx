import { Select } from '@mantine/core';

import { ZonedDateTimeField } from '../../components/admin/zoned-date-time-field.tsx';
import { t } from '../../i18n/t.ts';
import { RESULTS } from './list-shape.ts';
import type { AdmissionPart, AdmissionSearch } from './list-shape.ts';
import type { Summary } from './door-summary.tsx';

interface EventFiltersProps {
  search: AdmissionSearch;
  /** Who was at the door of the chosen evening, with which device. */
  desks: Summary['desks'];
  timeZone: string;
  onSearch: (part: AdmissionPart) => void;
}

/** What came of it, at which device, by whom, from when until when. */
export function EventFilters({ search, desks, timeZone, onSearch }: EventFiltersProps) {
  const set = (name: keyof AdmissionSearch) => (value: string | null) =>
    onSearch({ [name]: value ?? undefined, page: undefined });
  const devices = [...new Set(desks.map(({ device }) => device))];
  const people = [...new Map(desks.map(({ byId, by }) => [byId, by]))];
  const clear = { 'aria-label': t('adminCommon.clearFilters') };
  return (
    <>
      <Select
        label={t('adminAdmissions.filterResult')}
        placeholder={t('adminCommon.all')}
        data={RESULTS.map((value) => ({ value, label: t(`adminAdmissions.result_${value}`) }))}
        value={search.result ?? null}
        onChange={set('result')}
        clearable
        clearButtonProps={clear}
      />
      {desks.length > 0 && (
        <>
          <Select
            label={t('adminAdmissions.filterDevice')}
            placeholder={t('adminCommon.all')}
            data={devices}
            value={search.device ?? null}
            onChange={set('device')}
            clearable
            clearButtonProps={clear}
          />
          <Select
            label={t('adminAdmissions.filterBy')}
            placeholder={t('adminCommon.all')}
            data={people.map(([value, label]) => ({ value, label }))}
            value={search.by ?? null}
            onChange={set('by')}
            clearable
            clearButtonProps={clear}
          />
        </>
      )}
      {(['from', 'to'] as const).map((name) => (
        <ZonedDateTimeField
          key={name}
          label={t(`adminAdmissions.${name}Time`)}
          description=""
          value={instantIn(search[name])}
          timeZone={timeZone}
          isOptional
          onChange={set(name)}
        />
      ))}
    </>
  );
}

/** A time that somebody has written into the address may be none. */
export function instantIn(text: string | undefined) {
  return text && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text))
    ? text
    : null;
}
