import { setTimeout as delay } from 'node:timers/promises';

export interface Answer {
  status: number;
  /** The stable word of a refusal, `ok`, or `no answer` when the connection broke. */
  word: string;
  data: Record<string, unknown>;
  retryAfter: string | null;
}

/** Calls a procedure over HTTP as a page of the site would; a broken connection is an answer too. */
export async function call(
  url: string,
  path: string,
  input: unknown,
  cookie = '',
): Promise<Answer> {
  try {
    const response = await fetch(`${url}/api/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(15_000),
    });
    const body = (await response.json()) as {
      result?: { data: Record<string, unknown> };
      error?: { data: { reason: string } };
    };
    return {
      status: response.status,
      word: body.error?.data.reason ?? 'ok',
      data: body.result?.data ?? {},
      retryAfter: response.headers.get('retry-after'),
    };
  } catch {
    return { status: 0, word: 'no answer', data: {}, retryAfter: null };
  }
}

/** Whether nothing was decided: the caller may and should ask again with the same key. */
export function isUnanswered({ status }: Answer) {
  return status === 0 || status >= 500;
}

/** Asks one process after the other, with the same body, until one of them decides. */
export async function askUntilAnswered(
  urls: string[],
  path: string,
  input: unknown,
): Promise<Answer> {
  const deadline = Date.now() + 60_000;
  for (let tries = 0; ; tries += 1) {
    const answer = await call(urls[tries % urls.length] ?? '', path, input);
    if (!isUnanswered(answer) || Date.now() > deadline) return answer;
    await delay(100);
  }
}
