/** A key as a scanner that acts as a keyboard sends it. */
export interface Keystroke {
  key: string;
  /** The place of the key on the keyboard, the same in every layout. */
  code: string;
  hasShift: boolean;
  /** Milliseconds on any steady clock. */
  at: number;
  /** Whether the keystroke goes into a field that a person may be typing in. */
  isInField: boolean;
}

/** Slower than this is a person. Outside a field nobody types a line, so a busy phone may take its time over one. */
const LONGEST_GAP_MS = 200;
const LONGEST_GAP_IN_FIELD_MS = 60;
/** Tickets hold 24 characters or a longer address; nobody types eight that fast by hand. */
const SHORTEST_SCAN = 8;
const SHORTEST_SCAN_IN_FIELD = 20;
const TICKET = /(?:^|#)[\w-]{24}$/;

/** Finds the scans among all keystrokes of a page: a fast burst that ends in Enter. */
export function createWedge() {
  let burst: Keystroke[] = [];
  return {
    /** The text of a scan when this keystroke ends one, else null. */
    feed(stroke: Keystroke): string | null {
      const last = burst.at(-1);
      const longestGap = stroke.isInField ? LONGEST_GAP_IN_FIELD_MS : LONGEST_GAP_MS;
      if (last && stroke.at - last.at > longestGap) burst = [];
      if (stroke.key !== 'Enter') {
        if (stroke.key.length === 1) burst.push(stroke);
        return null;
      }
      const ended = burst;
      burst = [];
      const shortest = stroke.isInField ? SHORTEST_SCAN_IN_FIELD : SHORTEST_SCAN;
      return ended.length >= shortest ? textOf(ended) : null;
    },
  };
}

/**
 * A scanner set to a US keyboard on a phone or computer set to an Italian one writes `£` for `#`. The reading that looks
 * like a ticket wins: the characters as they arrived, else the places of the keys as a US keyboard prints them.
 */
function textOf(strokes: Keystroke[]) {
  const asTyped = strokes.map(({ key }) => key).join('');
  if (TICKET.test(asTyped)) return asTyped;
  const asPlaced = strokes.map(characterAt).join('');
  return TICKET.test(asPlaced) ? asPlaced : asTyped;
}

const US_KEYS: Record<string, [plain: string, shifted: string]> = {
  Minus: ['-', '_'],
  Slash: ['/', '?'],
  Semicolon: [';', ':'],
  Period: ['.', '>'],
  Equal: ['=', '+'],
};

function characterAt({ key, code, hasShift }: Keystroke) {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return hasShift ? letter : letter.toLowerCase();
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit) return hasShift ? (')!@#$%^&*('[Number(digit)] ?? key) : digit;
  const pair = US_KEYS[code];
  if (!pair) return key;
  return hasShift ? pair[1] : pair[0];
}
