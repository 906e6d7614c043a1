import { rm, writeFile } from 'node:fs/promises';
import { createSecrets } from '@azionelab/api/server';
import { bookingInput, givenPerformance } from '@azionelab/api/testing';
import { Reservation } from '@azionelab/db';
import { type BrowserContext, chromium } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/browser.ts';
import { SITE, startDeployment } from './harness/deployment.ts';
import { ADDRESSES } from './harness/namespaces.ts';
import { until } from './harness/processes.ts';
import { SECRET } from './harness/replica.ts';
import { callBy, visitor } from './harness/visitor.ts';

const site = await startDeployment({ ports: [3_101] });
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: [
    ...CHROMIUM_FLAGS,
    `--host-resolver-rules=MAP ${SITE} ${ADDRESSES.edge}`,
    '--ignore-certificate-errors',
  ],
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
const call = callBy(visitor(site.authority.certificate));
const evening = await givenPerformance(site.orm, new Date());

/** A page of a phone, and whatever its console complains of; what a refusal's status makes it say is no complaint. */
async function phone(given: Parameters<typeof browser.newContext>[0] = {}) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'it-IT',
    ignoreHTTPSErrors: true,
    ...given,
  });
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  return { context, complaints, page: await context.newPage() };
}

async function givenTicketToken() {
  const input = bookingInput(evening.id, { name: 'Grazia Deledda' });
  const booked = await call('reservations.create', input);
  const { id } = await site.orm.em
    .fork()
    .findOneOrFail(Reservation, { code: String(booked.data['code']) });
  const token = createSecrets(SECRET).token('confirm', id, 1);
  const confirmed = await call('reservations.confirm', { token });
  return String(confirmed.data['ticketToken']);
}

function keptFiles(context: BrowserContext) {
  return context.pages()[0]?.evaluate(async () => {
    const keys = await caches.keys();
    const files = await Promise.all(
      keys.map(async (key) => (await (await caches.open(key)).keys()).length),
    );
    return files.reduce((sum, count) => sum + count, 0);
  });
}

test('a ticket that was opened once is shown while the site is being mended', async () => {
  const { context, page, complaints } = await phone();
  await page.goto(`https://${SITE}/ticket#${await givenTicketToken()}`);
  await page.getByText('Grazia Deledda').first().waitFor();
  await until('the page is kept', async () => ((await keptFiles(context)) ?? 0) > 3);
  await writeFile(site.nginx.maintenanceFlag, '');
  await page.reload();
  await page.getByText('Grazia Deledda').first().waitFor();
  // Any other page says that it will be back.
  await page.goto(`https://${SITE}/shows`);
  expect(await page.getByRole('heading').first().textContent()).toBe('Torniamo subito.');
  await rm(site.nginx.maintenanceFlag);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  expect(await page.locator('h1').first().textContent()).not.toBe('Torniamo subito.');
  expect(complaints).toEqual([]);
  await context.close();
});

test.each([
  [360, 'dark'],
  [360, 'light'],
  [1280, 'dark'],
  [1280, 'light'],
] as const)('the maintenance page fits %i px, %s, in its own style', async (width, colorScheme) => {
  const { context, page, complaints } = await phone({
    viewport: { width, height: 740 },
    colorScheme,
  });
  await writeFile(site.nginx.maintenanceFlag, '');
  await page.goto(`https://${SITE}/`);
  const look = await page.evaluate(async () => {
    await document.fonts.ready;
    return {
      overflow: document.documentElement.scrollWidth - innerWidth,
      ground: getComputedStyle(document.body).backgroundColor,
      hasFont: document.fonts.check('850 40px "Big Shoulders"'),
    };
  });
  await rm(site.nginx.maintenanceFlag);
  expect(look).toEqual({
    overflow: 0,
    ground: colorScheme === 'dark' ? 'rgb(20, 17, 15)' : 'rgb(243, 236, 224)',
    hasFont: true,
  });
  expect(complaints).toEqual([]);
  await context.close();
});
