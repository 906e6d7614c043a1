import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import { local } from '../../lib/storage.ts';
import { type CameraTrouble, closeCamera, hasTorch, listCameras, openCamera, setTorch } from './camera.ts';

export type CameraState =
  | { status: 'asking' }
  | { status: CameraTrouble }
  | { status: 'ready'; stream: MediaStream; track: MediaStreamTrack };

const KEY = 'door-camera';

/** The camera while the page is in front: released when it is hidden, opened again on return. */
export function useCamera() {
  const isVisible = useVisible();
  const [deviceId, setDeviceId] = useState(() => local.read(KEY));
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<CameraState>({ status: 'asking' });
  const [cameras, setCameras] = useState<string[]>([]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);

  useEffect(() => {
    if (!isVisible) return;
    let isOver = false;
    let opened: MediaStream | null = null;
    setState({ status: 'asking' });
    async function start() {
      const answer = await openCamera(deviceId);
      if ('trouble' in answer) {
        if (!isOver) setState({ status: answer.trouble });
        return;
      }
      if (isOver) return closeCamera(answer.stream);
      opened = answer.stream;
      answer.track.addEventListener('ended', () => setState({ status: 'inUse' }));
      setState({ status: 'ready', ...answer });
      setCameras(await listCameras());
    }
    void start();
    return () => {
      isOver = true;
      if (opened) closeCamera(opened);
    };
  }, [isVisible, deviceId, attempt]);

  useRetryWhenAllowed(state.status === 'refused', retry);

  function switchCamera() {
    if (state.status !== 'ready') return;
    const current = cameras.indexOf(state.track.getSettings().deviceId ?? '');
    const next = cameras[(current + 1) % cameras.length];
    if (!next) return;
    local.write(KEY, next);
    setDeviceId(next);
  }

  return { state, retry, switchCamera: cameras.length > 1 ? switchCamera : null };
}

export function useTorch(state: CameraState) {
  const [isOn, setIsOn] = useState(false);
  const track = state.status === 'ready' ? state.track : null;
  useEffect(() => setIsOn(false), [track]);
  if (!track || !hasTorch(track)) return null;
  return {
    isOn,
    toggle: () => void setTorch(track, !isOn).then(() => setIsOn(!isOn), () => setIsOn(false)),
  };
}

/** The person allows the camera in the browser's settings: no need to press anything here. */
function useRetryWhenAllowed(isRefused: boolean, retry: () => void) {
  useEffect(() => {
    if (!isRefused || !('permissions' in navigator)) return;
    const listening = new AbortController();
    navigator.permissions.query({ name: 'camera' }).then(
      (permission) => permission.addEventListener('change', retry, { signal: listening.signal }),
      // Firefox does not tell about cameras; the button is there.
      () => {},
    );
    return () => listening.abort();
  }, [isRefused, retry]);
}

function subscribeVisible(onChange: () => void) {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}

export function useVisible() {
  return useSyncExternalStore(subscribeVisible, () => document.visibilityState === 'visible');
}
