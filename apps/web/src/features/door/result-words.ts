import { t } from '../../i18n/t.ts';
import { formatStart, formatTime } from '../../lib/format.ts';
import type { ScanResult } from './desk.ts';
import type { Tone } from './signals.ts';

/** A result in words: what to do in two words, who it is about, and why. */
export interface ResultWords {
  headline: string;
  /** The party; absent when nobody is known. */
  name: string | null;
  lines: string[];
  accessNeeds: string | null;
}

const TONES: Record<ScanResult['result'], Tone> = {
  admitted: 'ok',
  notConfirmed: 'wait',
  tooEarly: 'wait',
  tooLate: 'wait',
  alreadyAdmitted: 'wait',
  unknown: 'no',
  cancelled: 'no',
  expired: 'no',
  wrongPerformance: 'no',
};

export const toneOf = ({ result }: ScanResult) => TONES[result];

export function toneLabel(tone: Tone) {
  if (tone === 'ok') return t('door.toneOk');
  return tone === 'wait' ? t('door.toneWait') : t('door.toneNo');
}

export function wordsFor(result: ScanResult, timeZone: string): ResultWords {
  const name = 'name' in result ? result.name : null;
  return { name, accessNeeds: null, ...reasonFor(result, timeZone) };
}

type Reasoned = Omit<ResultWords, 'name' | 'accessNeeds'> & Partial<ResultWords>;

function reasonFor(result: ScanResult, timeZone: string): Reasoned {
  switch (result.result) {
    case 'admitted':
      return {
        headline: t('door.admitted', { n: result.admittedNow }),
        lines: result.partySize > 1 ? [progress(result.admittedSeats, result.partySize)] : [],
        accessNeeds: result.accessNeeds,
      };
    case 'alreadyAdmitted': {
      const { at, device, by } = result.first;
      const lines = [
        t('door.firstAt', { time: formatTime(at, timeZone) }),
        `${device} · ${by}`,
        t('door.alreadyHelp'),
      ];
      return { headline: t('door.already', { n: result.partySize }), lines };
    }
    case 'notConfirmed':
      return {
        headline: t('door.notConfirmed'),
        lines: [party(result.partySize), t('door.notConfirmedHelp')],
      };
    case 'expired':
      return {
        headline: t('door.expired'),
        lines: [party(result.partySize), t('door.expiredHelp')],
      };
    case 'cancelled':
      return {
        headline: t('door.cancelled'),
        lines: [party(result.partySize), t('door.cancelledHelp')],
      };
    case 'wrongPerformance': {
      const { showTitle, startsAt, venueName, timeZone: zone } = result.right;
      return {
        headline: t('door.wrongPerformance'),
        name: showTitle,
        lines: [formatStart(startsAt, zone), venueName, t('door.wrongPerformanceHelp')],
      };
    }
    case 'tooEarly': {
      const window = doorWindow(result, timeZone);
      return {
        headline: t('door.tooEarly', { time: window.opens }),
        lines: [t('door.window', window)],
      };
    }
    case 'tooLate': {
      const window = doorWindow(result, timeZone);
      return {
        headline: t('door.tooLate', { time: window.closes }),
        lines: [t('door.window', window)],
      };
    }
    case 'unknown':
    default:
      return { headline: t('door.unknown'), lines: [t('door.unknownHelp')] };
  }
}

function doorWindow(result: { doorsOpenAt: string; doorsCloseAt: string }, timeZone: string) {
  return {
    opens: formatTime(result.doorsOpenAt, timeZone),
    closes: formatTime(result.doorsCloseAt, timeZone),
  };
}

const party = (partySize: number) => t('door.partyOf', { n: partySize });

/** `3 of 4 in, 1 to come`. */
export function progress(admittedSeats: number, partySize: number) {
  const isWhole = admittedSeats >= partySize;
  if (isWhole) return t('door.allIn', { n: partySize });
  return t('door.someIn', { in: admittedSeats, of: partySize, n: partySize - admittedSeats });
}
