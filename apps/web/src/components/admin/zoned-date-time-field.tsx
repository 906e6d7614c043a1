import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

import { t } from '../../i18n/t.ts';
import { instantOf, wallTimeOf } from '../../lib/admin/zoned.ts';

interface ZonedDateTimeFieldProps {
  label: string;
  description?: string;
  /** An instant; null when nothing is chosen. */
  value: string | null;
  timeZone: string;
  error?: ReactNode;
  isOptional?: boolean;
  onChange: (iso: string | null) => void;
}

/** A date and a time on the clocks of the theatre, typed or picked, wherever the person who types it is. */
export function ZonedDateTimeField(props: ZonedDateTimeFieldProps) {
  const { label, description, value, timeZone, error, isOptional = false, onChange } = props;
  return (
    <TextInput
      type="datetime-local"
      label={label}
      description={description ?? t('adminCommon.inZone', { zone: timeZone })}
      value={value ? wallTimeOf(value, timeZone).slice(0, 16).replace(' ', 'T') : ''}
      onChange={(event) => onChange(instantOf(event.currentTarget.value, timeZone))}
      required={!isOptional}
      withAsterisk={false}
      error={error}
    />
  );
}
