/** One call for all who ask while it runs and `keepMs` after; its failure is shared too. */
export function sharedAnswer<T>(keepMs: number, find: () => Promise<T>) {
  let last: { found: Promise<T>; until: number } | null = null;
  return () => {
    if (last && performance.now() < last.until) return last.found;
    const current = { found: find(), until: Number.POSITIVE_INFINITY };
    last = current;
    const keep = () => void (current.until = performance.now() + keepMs);
    current.found.then(keep, keep);
    return current.found;
  };
}
