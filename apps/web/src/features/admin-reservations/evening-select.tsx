import { Select } from '@mantine/core';
import type { ReactNode } from 'react';

import { eveningLabel, freeLabel } from './evening-label.ts';
import type { Evening } from './types.ts';

interface EveningSelectProps {
  label: string;
  evenings: Evening[];
  value: string | null;
  error?: ReactNode;
  onChange: (id: string | null) => void;
}

/** An evening to sit in, each with the seats that are free. */
export function EveningSelect({ label, evenings, value, error, onChange }: EveningSelectProps) {
  return (
    <Select
      label={label}
      data={evenings.map((each) => ({
        value: each.id,
        label: `${eveningLabel(each)} · ${freeLabel(each.free)}`,
      }))}
      value={value}
      onChange={onChange}
      error={error}
      searchable
      limit={100}
      allowDeselect={false}
    />
  );
}
