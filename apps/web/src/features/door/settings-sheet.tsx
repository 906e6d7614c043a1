import { IconDeviceMobileVibration, IconVolume } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { ActionLink } from '../../components/action.tsx';
import { t } from '../../i18n/t.ts';
import { DeviceField } from './device-field.tsx';
import { Sheet } from './sheet.tsx';
import classes from './sheet.module.css';
import { type Muted, signal } from './signals.ts';

interface SettingsSheetProps {
  muted: Muted;
  onMuted: (muted: Muted) => void;
  onDevice: (name: string) => void;
  onClose: () => void;
  /** Who is signed in, and the way out. */
  account: ReactNode;
}

export function SettingsSheet({ muted, onMuted, onDevice, onClose, account }: SettingsSheetProps) {
  function change(next: Muted) {
    onMuted(next);
    signal('ok', {
      sound: next.sound || !muted.sound,
      vibration: next.vibration || !muted.vibration,
    });
  }
  return (
    <Sheet title={t('door.menu')} onClose={onClose}>
      <div className={classes['settings']}>
        {account}
        <ActionLink to="/door">{t('door.otherPerformance')}</ActionLink>
        <Toggle isOn={!muted.sound} onToggle={() => change({ ...muted, sound: !muted.sound })}>
          <IconVolume aria-hidden /> {t('door.sound')}
        </Toggle>
        <Toggle
          isOn={!muted.vibration}
          onToggle={() => change({ ...muted, vibration: !muted.vibration })}
        >
          <IconDeviceMobileVibration aria-hidden /> {t('door.vibration')}
        </Toggle>
        <DeviceField onChange={onDevice} />
      </div>
    </Sheet>
  );
}

interface ToggleProps {
  isOn: boolean;
  onToggle: () => void;
  children: ReactNode;
}

function Toggle({ isOn, onToggle, children }: ToggleProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      className={classes['toggle']}
      onClick={onToggle}
    >
      <span>{children}</span>
      <span className={classes['switch']} aria-hidden>
        {isOn ? t('door.on') : t('door.off')}
      </span>
    </button>
  );
}
