import { IconMenu2, IconVolumeOff } from '@tabler/icons-react';

import { PageTitle } from '../../components/page-title.tsx';
import { t } from '../../i18n/t.ts';
import { formatTime } from '../../lib/format.ts';
import type { DoorPerformance } from './desk.ts';
import classes from './scanner.module.css';

interface ScannerHeadProps {
  performance: DoorPerformance;
  device: string;
  isMuted: boolean;
  onMenu: () => void;
}

export function ScannerHead({ performance, device, isMuted, onMenu }: ScannerHeadProps) {
  const { show, venue, startsAt } = performance;
  return (
    <header className={classes['head']}>
      <div className={classes['evening']}>
        <PageTitle tab={`${t('door.title')}: ${show.title}`} className={classes['title']}>
          {show.title}
        </PageTitle>
        <p>
          {formatTime(startsAt, venue.timeZone)} · {venue.name} · {device}
        </p>
      </div>
      {isMuted && (
        <span>
          <IconVolumeOff aria-hidden />
          <span className="visually-hidden">{t('door.soundOff')}</span>
        </span>
      )}
      <button
        type="button"
        className={classes['menu']}
        aria-label={t('door.menu')}
        onClick={onMenu}
      >
        <IconMenu2 aria-hidden size={30} />
      </button>
    </header>
  );
}
