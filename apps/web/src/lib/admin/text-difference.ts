export interface Difference {
  /** What both begin with. */
  start: string;
  removed: string;
  added: string;
  /** What both end with. */
  end: string;
}

/** Where two texts differ, cut at words: what stands before and behind is the same in both. */
export function differenceOf(before: string, after: string): Difference {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const shortest = Math.min(old.length, now.length);
  let same = 0;
  while (same < shortest && old[same] === now[same]) same += 1;
  let tail = 0;
  while (tail < shortest - same && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return {
    start: old.slice(0, same).join(''),
    removed: old.slice(same, old.length - tail).join(''),
    added: now.slice(same, now.length - tail).join(''),
    end: old.slice(old.length - tail).join(''),
  };
}

/** Words with the space behind them. */
function wordsOf(text: string) {
  return text.match(/\S+\s*|\s+/g) ?? [];
}
