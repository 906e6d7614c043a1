import { local } from '../../lib/storage.ts';

export type Tone = 'ok' | 'wait' | 'no';
export interface Muted {
  sound: boolean;
  vibration: boolean;
}

const KEY = 'door-muted';

export function readMuted(): Muted {
  const words = (local.read(KEY) ?? '').split(' ');
  return { sound: words.includes('sound'), vibration: words.includes('vibration') };
}

export function writeMuted({ sound, vibration }: Muted) {
  local.write(KEY, [sound && 'sound', vibration && 'vibration'].filter(Boolean).join(' '));
}

interface Note {
  hertz: number;
  from: number;
  seconds: number;
  wave: OscillatorType;
}

/** Rising and bright, twice the same, long and low: told apart without looking, and by people who hear only low tones. */
const NOTES: Record<Tone, Note[]> = {
  ok: [
    { hertz: 880, from: 0, seconds: 0.09, wave: 'triangle' },
    { hertz: 1319, from: 0.1, seconds: 0.16, wave: 'triangle' },
  ],
  wait: [
    { hertz: 494, from: 0, seconds: 0.14, wave: 'triangle' },
    { hertz: 494, from: 0.22, seconds: 0.14, wave: 'triangle' },
  ],
  no: [
    { hertz: 196, from: 0, seconds: 0.5, wave: 'square' },
    { hertz: 147, from: 0.5, seconds: 0.35, wave: 'square' },
  ],
};
const PULSES: Record<Tone, number[]> = {
  ok: [70],
  wait: [120, 90, 120],
  no: [420, 120, 420],
};
const LOUDNESS: Record<OscillatorType, number> = {
  triangle: 0.5,
  square: 0.2,
  sine: 0.5,
  sawtooth: 0.2,
  custom: 0.2,
};

let audio: AudioContext | null = null;

/** Browsers stay silent until somebody has touched the page: called on every touch, it does something once. */
export function wakeSound() {
  if (typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  // Without a touch this is refused; the next one tries again.
  if (audio.state !== 'running') audio.resume().catch(() => {});
}

export function signal(tone: Tone, muted: Muted) {
  if (!muted.sound) play(NOTES[tone]);
  if (!muted.vibration && 'vibrate' in navigator) navigator.vibrate(PULSES[tone]);
}

function play(notes: Note[]) {
  if (!audio || audio.state !== 'running') return;
  const start = audio.currentTime + 0.01;
  for (const { hertz, from, seconds, wave } of notes) {
    const oscillator = new OscillatorNode(audio, { type: wave, frequency: hertz });
    const gain = new GainNode(audio, { gain: 0 });
    const begin = start + from;
    gain.gain.linearRampToValueAtTime(LOUDNESS[wave], begin + 0.01);
    gain.gain.setValueAtTime(LOUDNESS[wave], begin + seconds - 0.02);
    gain.gain.linearRampToValueAtTime(0, begin + seconds);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(begin);
    oscillator.stop(begin + seconds + 0.02);
  }
}
