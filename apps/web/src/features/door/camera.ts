export type CameraTrouble = 'refused' | 'missing' | 'inUse' | 'insecure';
export type Opened = { stream: MediaStream; track: MediaStreamTrack } | { trouble: CameraTrouble };

/** Asks for the camera on the back of the phone, or for a chosen one; every refusal is an answer. */
export async function openCamera(deviceId: string | null): Promise<Opened> {
  // Browsers hide the whole interface on a page that is not https.
  if (!('mediaDevices' in navigator)) return { trouble: 'insecure' };
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
  const which = deviceId
    ? { deviceId: { exact: deviceId } }
    : { facingMode: { ideal: 'environment' } };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: { ...which, ...size },
      audio: false,
    });
    const [track] = stream.getVideoTracks();
    return track ? { stream, track } : { trouble: 'missing' };
  } catch (error) {
    const trouble = troubleOf(error);
    // A remembered camera that is no longer there gives way to any other.
    return trouble === 'missing' && deviceId ? openCamera(null) : { trouble };
  }
}

export function closeCamera(stream: MediaStream) {
  for (const track of stream.getTracks()) track.stop();
}

export async function listCameras() {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId);
}

export function hasTorch(track: MediaStreamTrack) {
  const capabilities = 'getCapabilities' in track ? track.getCapabilities() : {};
  return 'torch' in capabilities && Boolean(capabilities.torch);
}

export function setTorch(track: MediaStreamTrack, isOn: boolean) {
  const torch: MediaTrackConstraintSet & { torch: boolean } = { torch: isOn };
  return track.applyConstraints({ advanced: [torch] });
}

function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof DOMException || error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotReadableError' || name === 'AbortError') return 'inUse';
  return 'missing';
}
