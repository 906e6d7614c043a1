import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface SeatsFieldProps {
  label: string;
  value: number;
  min?: number;
  max?: number;
  error?: ReactNode;
  onChange: (value: number) => void;
}

/** A whole number; a field that was emptied counts as its least. */
export function SeatsField({ min = 0, max = 100_000, onChange, ...rest }: SeatsFieldProps) {
  return (
    <NumberInput
      {...rest}
      min={min}
      max={max}
      clampBehavior="strict"
      allowDecimal={false}
      hideControls
      inputMode="numeric"
      onChange={(typed) => onChange(typed === '' ? min : Number(typed))}
    />
  );
}
