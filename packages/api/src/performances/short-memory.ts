/** Answers of one public list, kept for a moment and forgotten at once when this process changes a booking. */
export interface ShortMemory<T> {
  recall(key: string, load: () => Promise<T>): Promise<T>;
  forget(): void;
}

const MOST_ENTRIES = 500;

/** `keepMs` 0 remembers nothing but still lets callers at the same instant share one load. */
export function createShortMemory<T>(keepMs: number): ShortMemory<T> {
  const kept = new Map<string, { until: number; answer: Promise<T> }>();
  return {
    recall(key, load) {
      const found = kept.get(key);
      if (found && found.until > Date.now()) return found.answer;
      if (kept.size >= MOST_ENTRIES) kept.clear();
      const answer = load();
      kept.set(key, { until: Date.now() + keepMs, answer });
      answer.catch(() => kept.delete(key));
      return answer;
    },
    forget: () => kept.clear(),
  };
}
