import { IconBulb, IconBulbOff, IconCameraRotate } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { t } from '../../i18n/t.ts';
import { CameraHelp } from './camera-help.tsx';
import classes from './camera-view.module.css';
import { readFrames } from './frames.ts';
import { useCamera, useTorch } from './use-camera.ts';

interface CameraViewProps {
  /** A result or a sheet is in front: the picture goes on, but nothing is read. */
  isPaused: boolean;
  onText: (text: string) => void;
  onTypeCode: () => void;
}

export function CameraView({ isPaused, onText, onTypeCode }: CameraViewProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [isBroken, setIsBroken] = useState(false);
  const { state, retry, switchCamera } = useCamera();
  const torch = useTorch(state);
  const stream = state.status === 'ready' ? state.stream : null;
  const isQuiet = useEffectEvent(() => isPaused);
  const read = useEffectEvent(onText);

  useEffect(() => {
    const element = video.current;
    if (!element || !stream) return undefined;
    element.srcObject = stream;
    // Refused only when the page is being left, or where a touch is needed first: the browser then shows its own button.
    element.play().catch(() => {});
    const stop = readFrames(element, {
      isPaused: () => isQuiet(),
      onText: (text) => read(text),
      onBroken: () => setIsBroken(true),
    });
    return () => {
      stop();
      element.srcObject = null;
    };
  }, [stream]);

  const trouble = isBroken ? 'broken' : state.status;
  const hasPicture = trouble === 'ready';
  return (
    <section className={classes['camera']} aria-label={t('door.camera')} data-status={trouble}>
      <video
        ref={video}
        className={classes['video']}
        hidden={!hasPicture}
        muted
        playsInline
        aria-hidden
      />
      {hasPicture && (
        <span className={classes['frame']} data-paused={isPaused || undefined} aria-hidden />
      )}
      <p className={classes['hint']} aria-live="polite">
        {trouble === 'asking' && t('door.cameraAsking')}
        {hasPicture && t('door.cameraReady')}
      </p>
      {trouble !== 'asking' && trouble !== 'ready' && (
        <CameraHelp trouble={trouble} onRetry={retry} onTypeCode={onTypeCode} />
      )}
      {hasPicture && (
        <div className={classes['tools']}>
          {torch && (
            <button
              type="button"
              className={classes['tool']}
              aria-pressed={torch.isOn}
              aria-label={t('door.torch')}
              onClick={torch.toggle}
            >
              {torch.isOn ? (
                <IconBulb aria-hidden size={30} />
              ) : (
                <IconBulbOff aria-hidden size={30} />
              )}
            </button>
          )}
          {switchCamera && (
            <button
              type="button"
              className={classes['tool']}
              aria-label={t('door.switchCamera')}
              onClick={switchCamera}
            >
              <IconCameraRotate aria-hidden size={30} />
            </button>
          )}
        </div>
      )}
    </section>
  );
}
