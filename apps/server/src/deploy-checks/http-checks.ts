import type { Answer } from './asked-site.ts';
import { type DeployCheck, failed, must, ok, should, type Verdict, warning } from './check.ts';

const HALF_A_YEAR_S = 15_552_000;

/** A header of the home page, and what is wrong with it. */
function headerCheck(
  header: string,
  about: Pick<DeployCheck, 'means' | 'cure'>,
  wrongWith: (value: string) => string | null,
): DeployCheck {
  return {
    id: header.toLowerCase(),
    ...about,
    async run({ site }) {
      const value = (await site.home()).headers[header.toLowerCase()];
      if (value === undefined) return failed(`${header} is missing`);
      const wrong = wrongWith(value);
      return must(wrong === null, `${header} is right`, `${header} ${wrong ?? ''}`);
    },
  };
}

const CURE = 'Send it by the nginx here, or let the app’s own headers through your proxy.';

export const httpChecks: DeployCheck[] = [
  {
    id: 'site-answers',
    means: 'The site answers under its address and is ready.',
    cure: 'Look at `status` and `logs`; --url names another address to ask.',
    async run({ site }) {
      const { status, body } = await site.ask('/api/health/ready');
      if (status !== 200) return failed(`/api/health/ready answers ${status}`);
      return should(
        !body.includes('degraded'),
        'it is ready',
        'it is ready, and degraded: see its log',
      );
    },
  },
  {
    id: 'https-only',
    means: 'Whoever comes by http is sent to https.',
    cure: 'Answer http with 301 to https, as the nginx here does.',
    async run({ site }) {
      if (site.url.protocol !== 'https:') return failed('the site was asked by http');
      if (site.url.port) return ok('asked on a port of its own; http is another one');
      const { status, headers } = await site.ask('/', { origin: `http://${site.url.hostname}` });
      const isSent = [301, 308].includes(status) && headers['location']?.startsWith('https://');
      return must(
        Boolean(isSent),
        `http is answered by ${status} to https`,
        `http is answered by ${status}`,
      );
    },
  },
  headerCheck(
    'Strict-Transport-Security',
    { means: 'Browsers never try http again.', cure: CURE },
    (value) =>
      Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0) >= HALF_A_YEAR_S
        ? null
        : 'is shorter than half a year',
  ),
  headerCheck(
    'Content-Security-Policy',
    { means: 'A page runs the site’s scripts only and is framed by nobody.', cure: CURE },
    (value) => {
      const scripts =
        /script-src ([^;]*)/.exec(value)?.[1] ?? /default-src ([^;]*)/.exec(value)?.[1];
      if (!scripts || /'unsafe-inline'|'unsafe-eval'|\*/.test(scripts))
        return 'lets any script run';
      return /frame-ancestors 'none'/.test(value) ? null : 'lets others frame the site';
    },
  ),
  headerCheck(
    'X-Content-Type-Options',
    { means: 'A file is what it says it is.', cure: CURE },
    (value) => (value === 'nosniff' ? null : 'is not nosniff'),
  ),
  headerCheck(
    'Referrer-Policy',
    { means: 'Other sites do not learn which page a visitor came from.', cure: CURE },
    (value) =>
      /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(value)
        ? null
        : 'tells too much',
  ),
  headerCheck(
    'Permissions-Policy',
    { means: 'Only the door may use a camera.', cure: CURE },
    (value) => (/camera=\(\)/.test(value) ? null : 'leaves the camera open'),
  ),
  {
    id: 'server-name',
    means: 'Nobody is told which versions run.',
    cure: 'Set `server_tokens off` in nginx, and let no proxy add its name.',
    async run({ site }) {
      const { headers } = await site.home();
      const told = [headers['server'], headers['x-powered-by']].filter(Boolean).join(' ');
      return must(
        !/\d/.test(told) && !headers['x-powered-by'],
        'no version is told',
        'a version is told',
      );
    },
  },
  {
    id: 'cookies',
    means:
      'The session’s cookie is sent over https only, to this site only, and no script reads it.',
    cure: 'Set PUBLIC_URL to the https address; proxies must not change Set-Cookie.',
    async run({ site }) {
      // A session that never was is answered by taking its cookie away, with the attributes it is set with.
      const headers = { cookie: '__Host-session=none; session=none' };
      const { cookies } = await site.ask('/api/trpc/shows.list?input=%7B%7D', { headers });
      return cookieVerdict(cookies.find((each) => each.includes('session=')));
    },
  },
  {
    id: 'unknown-host',
    means: 'The site answers under its own names only.',
    cure: 'Refuse unknown hosts, as the nginx here does with its default server.',
    async run({ site }) {
      const headers = { host: 'nobody-has-this-name.invalid' };
      const answer = await site.ask('/', { headers }).catch(() => null);
      const isServed = answer !== null && answer.status < 400;
      return should(!isServed, 'another name is refused', 'another name is answered with the site');
    },
  },
  {
    id: 'metrics-hidden',
    means: 'Numbers and the development inbox are not for visitors.',
    cure: 'Publish the site’s port only; run with NODE_ENV=production.',
    async run({ site }) {
      const answers = await Promise.all(['/metrics', '/dev/inbox'].map((path) => site.ask(path)));
      const [metrics, inbox] = answers.map(isSomething);
      if (metrics && answers[0]?.body.includes('# HELP')) return failed('/metrics is public');
      return must(!inbox || isPage(answers[1]), 'neither is reachable', '/dev/inbox is public');
    },
  },
];

const isSomething = (answer: Answer | undefined) => answer?.status === 200;
/** The site’s own page, which says that there is nothing here. */
const isPage = (answer: Answer | undefined) => Boolean(answer?.body.includes('id="root"'));

function cookieVerdict(cookie: string | undefined): Verdict {
  if (!cookie) return warning('the site did not answer with a cookie');
  const lacks = ['Secure', 'HttpOnly'].filter(
    (word) => !new RegExp(`; ?${word}`, 'i').test(cookie),
  );
  if (!/; ?SameSite=(?:Lax|Strict)/i.test(cookie)) lacks.push('SameSite');
  if (!cookie.startsWith('__Host-')) lacks.push('the __Host- name');
  return must(
    lacks.length === 0,
    'Secure, HttpOnly, SameSite, __Host-',
    `it lacks ${lacks.join(', ')}`,
  );
}
