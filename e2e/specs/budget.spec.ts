import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { publicPages } from '../public-pages.ts';

const KB = 1000;
const MOST_SCRIPT = 150 * KB;
const MOST_STYLE = 20 * KB;

test.describe('the first load of a public page', { tag: '@visitor' }, () => {
  test.skip(
    ({ browserName }) => browserName !== 'chromium',
    'The files are the same for every browser.',
  );

  test('stays small, and brings nothing of the door', async ({
    browser,
    api,
    site,
    givenBooking,
    givenPerformance,
  }) => {
    // Every public page, each in a browser that knows nothing yet.
    test.slow();
    const { confirmLink } = await givenBooking(await givenPerformance());
    const paths = [
      ...(await publicPages(api)),
      '/booked',
      '/ticket',
      '/manage',
      new URL(confirmLink).pathname + new URL(confirmLink).hash,
    ];
    const sizes: Record<string, { script: number; style: number }> = {};
    for (const path of paths) {
      const context = await browser.newContext({
        baseURL: site.url,
        locale: 'it-IT',
        serviceWorkers: 'block',
      });
      const page = await context.newPage();
      const answers: Response[] = [];
      page.on('response', (answer) => answers.push(answer));
      await page.goto(path, { waitUntil: 'networkidle' });
      const files = answers.filter((answer) =>
        /\.(?:js|css|wasm)$/.test(new URL(answer.url()).pathname),
      );
      const weighed = await Promise.all(
        files.map(async (file) => ({
          name: new URL(file.url()).pathname,
          size: gzipSync(await file.body()).length,
        })),
      );
      const sum = (ending: string) =>
        weighed
          .filter(({ name }) => name.endsWith(ending))
          .reduce((total, { size }) => total + size, 0);
      sizes[path.split('#')[0] ?? ''] = { script: sum('.js'), style: sum('.css') };
      expect
        .soft(
          weighed.filter(({ name }) => /door|scan|wasm|decode|staff/.test(name)),
          `door files on ${path}`,
        )
        .toEqual([]);
      await context.close();
    }
    console.table(sizes);
    for (const [path, { script, style }] of Object.entries(sizes)) {
      expect.soft(script, `JavaScript of ${path}, gzip`).toBeGreaterThan(0);
      expect.soft(script, `JavaScript of ${path}, gzip`).toBeLessThanOrEqual(MOST_SCRIPT);
      expect.soft(style, `CSS of ${path}, gzip`).toBeLessThanOrEqual(MOST_STYLE);
    }
  });
});
