import { Admission } from '@azionelab/db';
import { expect, test } from '../fixtures.ts';
import { DoorPage } from '../pages/door-page.ts';

test.describe('the camera at the door', { tag: '@door' }, () => {
  test('reads a QR that holds the bare secret, and does not ask twice while it is held up', async ({
    phone,
    givenPerformance,
    givenTicket,
    site,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.5 });
    const { ticketToken, name } = await givenTicket(evening);
    const door = new DoorPage(await phone({ sees: ticketToken }));
    await door.openFor(evening.id);
    await expect(door.result('Valid')).toContainText(name);
    await expect(door.result('Valid')).toBeHidden();
    await expect(door.counter('in', 2)).toBeVisible();
    expect(await site.orm?.em.fork().count(Admission, { performance: evening.id })).toBe(1);
  });

  test('stops before a QR of somebody else', async ({ phone, givenPerformance }) => {
    const { id } = await givenPerformance({ startsInHours: 0.5 });
    const door = new DoorPage(await phone({ sees: 'https://example.org/wine-list' }));
    await door.openFor(id);
    await expect(door.result('Stop')).toContainText('Unknown ticket');
  });

  test('waits while nobody holds anything up', async ({ phone, givenPerformance }) => {
    const { id } = await givenPerformance({ startsInHours: 0.5 });
    const door = new DoorPage(await phone({ sees: null }));
    await door.openFor(id);
    await expect(door.camera).toContainText('Point at the ticket’s QR code');
  });

  test('may be refused: the page says what to press, and a code works without it', async ({
    phone,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.5 });
    const { code } = await givenTicket(evening);
    const door = new DoorPage(await phone('refused'));
    await door.openFor(evening.id);
    await expect(door.camera.getByRole('alert')).toContainText('Camera not allowed');
    await expect(door.camera.getByRole('alert').getByRole('listitem')).toHaveCount(3);
    await door.camera.getByRole('button', { name: 'Type the code' }).click();
    await door.codeField.fill(code);
    await door.page.keyboard.press('Enter');
    await expect(door.result('Valid')).toContainText('All 2 in');
  });

  test('may be missing: the page says so and offers the ways around it', async ({
    phone,
    givenPerformance,
  }) => {
    const { id } = await givenPerformance({ startsInHours: 0.5 });
    const door = new DoorPage(await phone('missing'));
    await door.openFor(id);
    await expect(door.camera.getByRole('alert')).toContainText('No camera');
    await expect(door.camera.getByRole('button', { name: 'Type the code' })).toBeVisible();
  });
});

test.describe('a network that goes away at the door', { tag: '@door' }, () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test('loses an answer, asks again with the same ticket, and lets the party in once', async ({
    doorPage,
    givenPerformance,
    givenTicket,
    site,
    page,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.5 });
    const { code } = await givenTicket(evening);
    await doorPage.openFor(evening.id);
    await page.route(
      '**/api/trpc/door.admitByCode**',
      async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    await doorPage.typeCode(code);
    await expect(doorPage.result('Not checked')).toContainText('Keep the party here.');
    await expect(doorPage.result('Valid')).toContainText('All 2 in');
    expect(await site.orm?.em.fork().count(Admission, { performance: evening.id })).toBe(1);
  });

  test('is told at once, and the waiting ticket goes through when it is back', async ({
    doorPage,
    givenPerformance,
    givenTicket,
    context,
    page,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.5 });
    const { code } = await givenTicket(evening);
    await doorPage.openFor(evening.id);
    await context.setOffline(true);
    await expect(page.getByText('No network: tickets cannot be checked.')).toBeVisible();
    await doorPage.typeCode(code);
    await expect(doorPage.result('Not checked')).toContainText('There is no network.');
    await context.setOffline(false);
    await expect(doorPage.result('Valid')).toContainText('All 2 in');
    await expect(doorPage.counter('in', 2)).toBeVisible();
  });
});
