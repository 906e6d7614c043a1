import { Select } from '@mantine/core';

import { eveningLabel, freeLabel } from './evening-label.ts';
import type { Evening } from './types.ts';

interface EveningSelectProps {
  label: string;
  evenings: Evening[];
  value: string | null;
  onChange: (id: string | null) => void;
}

/** An evening to sit in, each with the seats that are free. */
export function EveningSelect({ label, evenings, value, onChange }: EveningSelectProps) {
  return (
    <Select
      label={label}
      data={evenings.map((each) => ({
        value: each.id,
        label: `${eveningLabel(each)} · ${freeLabel(each.free)}`,
      }))}
      value={value}
      onChange={onChange}
      searchable
      limit={100}
      allowDeselect={false}
    />
  );
}
