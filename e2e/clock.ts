/** The site's clock, which a test may move; it runs on from there. */
export interface SiteClock {
  now(): Promise<Date>;
  set(instant: Date): Promise<void>;
  advance(by: { seconds?: number; minutes?: number; hours?: number }): Promise<void>;
  /** Back to the real time. */
  reset(): Promise<void>;
}

export function siteClock(url: string): SiteClock {
  const address = `${url}/api/rehearsal/clock`;
  async function call(method: string, body?: object) {
    const answer = await fetch(address, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`The clock refused: ${await answer.text()}`);
    const { now } = (await answer.json()) as { now: string };
    return new Date(now);
  }
  return {
    now: () => call('GET'),
    set: async (instant) => void (await call('POST', { now: instant.toISOString() })),
    advance: async ({ seconds = 0, minutes = 0, hours = 0 }) =>
      void (await call('POST', { advanceSeconds: seconds + 60 * (minutes + 60 * hours) })),
    reset: async () => void (await call('DELETE')),
  };
}
