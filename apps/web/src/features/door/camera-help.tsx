import { IconCameraOff } from '@tabler/icons-react';

import { Action } from '../../components/action.tsx';
import { t } from '../../i18n/t.ts';
import type { CameraTrouble } from './camera.ts';
import classes from './camera-view.module.css';

interface CameraHelpProps {
  trouble: CameraTrouble | 'broken';
  onRetry: () => void;
  onTypeCode: () => void;
}

/** Why there is no picture, what to press, and the way around it. */
export function CameraHelp({ trouble, onRetry, onTypeCode }: CameraHelpProps) {
  return (
    <div className={classes['help']} role="alert">
      <IconCameraOff aria-hidden size={40} />
      <h2 className={classes['helpTitle']}>{titleOf(trouble)}</h2>
      {trouble === 'refused' ? <AllowSteps /> : <p>{t(`door.camera_${trouble}`)}</p>}
      <div className={classes['helpActions']}>
        <Action onClick={trouble === 'broken' ? () => location.reload() : onRetry}>
          {t('errors.retry')}
        </Action>
        <Action kind="primary" onClick={onTypeCode}>
          {t('door.typeCode')}
        </Action>
      </div>
    </div>
  );
}

function titleOf(trouble: CameraHelpProps['trouble']) {
  return t(`door.cameraTitle_${trouble}`);
}

function AllowSteps() {
  return (
    <ol className={classes['steps']}>
      {stepsFor(navigator.userAgent).map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}

/** Where each browser keeps the permission; the words on its buttons are the browser's. */
function stepsFor(userAgent: string) {
  const last = t('door.allowThenRetry');
  if (/iPhone|iPad/.test(userAgent)) return [t('door.allowIos1'), t('door.allowIos2'), last];
  if (/Firefox/.test(userAgent)) return [t('door.allowFirefox1'), t('door.allowFirefox2'), last];
  if (/Android/.test(userAgent)) return [t('door.allowAndroid1'), t('door.allowAndroid2'), last];
  return [t('door.allowDesktop1'), t('door.allowDesktop2'), last];
}
