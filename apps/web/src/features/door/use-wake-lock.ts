import { useEffect } from 'react';

import { useVisible } from './use-camera.ts';

/** Keeps the screen on while the scanner is in front; the browser lets go by itself when it is hidden. */
export function useWakeLock() {
  const isVisible = useVisible();
  useEffect(() => {
    if (!isVisible || !('wakeLock' in navigator)) return undefined;
    let isOver = false;
    let lock: WakeLockSentinel | null = null;
    navigator.wakeLock.request('screen').then(
      (granted) => {
        lock = granted;
        if (isOver) void granted.release();
      },
      // A phone that saves power refuses; the scanner works without.
      () => {},
    );
    return () => {
      isOver = true;
      void lock?.release();
    };
  }, [isVisible]);
}
