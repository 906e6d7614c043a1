import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import { local } from '../../lib/storage.ts';
import {
  type CameraTrouble,
  closeCamera,
  hasTorch,
  listCameras,
  openCamera,
  setTorch,
} from './camera.ts';

export type CameraState =
  | { status: 'asking' }
  | { status: CameraTrouble }
  | { status: 'ready'; stream: MediaStream; track: MediaStreamTrack };

const KEY = 'door-camera';
const ASKING: CameraState = { status: 'asking' };

/** The camera while the page is in front: released when it is hidden, opened again on return. */
export function useCamera() {
  const isVisible = useVisible();
  // A new object for every try, so that trying again with the same camera is a change too.
  const [wanted, setWanted] = useState(() => ({ deviceId: local.read(KEY) }));
  const [state, setState] = useState<CameraState>(ASKING);
  const [cameras, setCameras] = useState<string[]>([]);
  const retry = useCallback(() => setWanted(({ deviceId }) => ({ deviceId })), []);

  useEffect(() => {
    if (!isVisible) return undefined;
    let isOver = false;
    let opened: MediaStream | null = null;
    async function start() {
      const answer = await openCamera(wanted.deviceId);
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
      setState(ASKING);
      if (opened) closeCamera(opened);
    };
  }, [isVisible, wanted]);

  useRetryWhenAllowed(state.status === 'refused', retry);

  function switchCamera() {
    if (state.status !== 'ready') return;
    const current = cameras.indexOf(state.track.getSettings().deviceId ?? '');
    const next = cameras[(current + 1) % cameras.length];
    if (!next) return;
    local.write(KEY, next);
    setWanted({ deviceId: next });
  }

  return { state, retry, switchCamera: cameras.length > 1 ? switchCamera : null };
}

export function useTorch(state: CameraState) {
  const [lit, setLit] = useState<MediaStreamTrack | null>(null);
  const track = state.status === 'ready' ? state.track : null;
  if (!track || !hasTorch(track)) return null;
  const isOn = lit === track;
  return {
    isOn,
    toggle: () => {
      void setTorch(track, !isOn).then(
        () => setLit(isOn ? null : track),
        () => setLit(null),
      );
    },
  };
}

/** The person allows the camera in the browser's settings: no need to press anything here. */
function useRetryWhenAllowed(isRefused: boolean, retry: () => void) {
  useEffect(() => {
    if (!isRefused || !('permissions' in navigator)) return undefined;
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
