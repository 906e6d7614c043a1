import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY } from './names.ts';
import { cmd, must } from './run.ts';
import type { Answer } from './visitor.ts';

/** MDN's scanner. Not one of the project's dependencies: it brings a hundred packages that only these proofs need. */
const SCANNER = '@mdn/mdn-http-observatory';
const VERSION = '1.4.8';
const FOLDER = join(REPOSITORY, `node_modules/.cache/observatory-${VERSION}`);
const SOURCES = join(FOLDER, 'node_modules', SCANNER);

interface Finding {
  result: string | null;
}
interface Scanner {
  tests: ((requests: object) => Finding)[];
  pointsFor: (result: string | null) => number;
  newRequests: (hostname: string) => Requests;
  extraCreditFrom: number;
}
interface Requests {
  responses: Record<string, unknown>;
  resources: { path: string | null };
  session: { url: URL } | null;
}

/** Scores answers by the scanner's own tests and points, without leaving this machine. */
export async function openObservatory() {
  const scanner = await loadScanner();
  /** `home`: what plain http answers, for the tests of redirection. */
  return (url: URL, answer: Answer, home: Answer) => {
    const requests = scanner.newRequests(url.hostname);
    const response = {
      headers: answer.headers,
      status: answer.status,
      verified: true,
      httpEquiv: new Map(),
      request: { responseURL: url.href },
      config: {},
    };
    Object.assign(requests.responses, {
      auto: response,
      https: response,
      http: { headers: home.headers, status: home.status, verified: true },
      httpRedirects: [
        { url: new URL(`http://${url.hostname}/`), status: home.status },
        { url: new URL(home.headers.location ?? 'http://none.test/'), status: 200 },
      ],
      httpsRedirects: [{ url, status: answer.status }],
    });
    requests.resources.path = answer.body.toString();
    requests.session = { url };
    const points = scanner.tests
      .map((test) => test(requests).result)
      .map((result) => ({ result, points: scanner.pointsFor(result) }));
    const base = points.reduce((sum, each) => sum + Math.min(0, each.points), 100);
    const all = points.reduce((sum, each) => sum + each.points, 100);
    return {
      score: base >= scanner.extraCreditFrom ? all : base,
      faults: points.filter((each) => each.points < 0).map(({ result }) => result),
    };
  };
}

async function loadScanner(): Promise<Scanner> {
  const isThere = await access(SOURCES).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    console.log(`installing ${SCANNER} ${VERSION} for the score`);
    await mkdir(FOLDER, { recursive: true });
    await must(
      cmd`npm install --prefix ${FOLDER} --no-save --ignore-scripts --no-audit --no-fund ${`${SCANNER}@${VERSION}`}`,
      { timeoutMs: 300_000 },
    );
  }
  // Its own way to this list is the network; a trial domain is on none.
  await mkdir(join(SOURCES, 'conf'), { recursive: true });
  await writeFile(join(SOURCES, 'conf/hsts-preload.json'), '{}');
  const [constants, grader, charts, types] = await Promise.all(
    ['constants', 'grader/grader', 'grader/charts', 'types'].map(
      (name) => import(join(SOURCES, `src/${name}.js`)),
    ),
  );
  return {
    tests: constants.ALL_TESTS,
    pointsFor: grader.getScoreModifier,
    newRequests: (hostname) => new types.Requests(hostname),
    extraCreditFrom: charts.MINIMUM_SCORE_FOR_EXTRA_CREDIT,
  };
}
