import { IconWifiOff } from '@tabler/icons-react';

import { t } from '../../i18n/t.ts';
import { isTransient } from '../../lib/failure.ts';
import { useOnline } from '../../lib/use-online.ts';
import classes from './scanner.module.css';

interface OfflineStripProps {
  /** Why the counters could not be renewed: the first sign of a network that is gone. */
  error: unknown;
  onRetry: () => void;
}

export function OfflineStrip({ error, onRetry }: OfflineStripProps) {
  const isOnline = useOnline();
  const isAway = !isOnline || (error !== null && isTransient(error));
  return (
    <div aria-live="polite">
      {isAway && (
        <div className={classes['offline']}>
          <IconWifiOff aria-hidden /> <span>{t('door.offline')}</span>
          <button type="button" onClick={onRetry}>
            {t('errors.retry')}
          </button>
        </div>
      )}
    </div>
  );
}
