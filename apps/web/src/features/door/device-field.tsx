import { useState } from 'react';

import { TextField } from '../../components/fields.tsx';
import { t } from '../../i18n/t.ts';
import { LONGEST_DEVICE, readDevice, writeDevice } from './device.ts';

export function DeviceField({ onChange }: { onChange?: (name: string) => void }) {
  const [name, setName] = useState(readDevice);
  function change(value: string) {
    setName(value);
    writeDevice(value);
    onChange?.(value.trim());
  }
  return (
    <TextField
      label={t('door.device')}
      description={t('door.deviceHelp')}
      placeholder={t('door.deviceDefault')}
      autoComplete="off"
      maxLength={LONGEST_DEVICE}
      value={name}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
