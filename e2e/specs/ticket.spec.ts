import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures.ts';
import { DoorPage } from '../pages/door-page.ts';

test.describe('a ticket', { tag: '@visitor' }, () => {
  test('shows whose it is, for what, and a QR that grows for the door', async ({
    ticketPage,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance();
    const ticket = await givenTicket(evening, { partySize: 3 });
    await ticketPage.goto(ticket.ticketLink);
    await expect(ticketPage.ticket).toContainText('Valid');
    await expect(ticketPage.ticket).toContainText(evening.title);
    await expect(ticketPage.ticket).toContainText(ticket.name);
    await expect(ticketPage.qr).toBeVisible();
    await ticketPage.atTheDoor.click();
    await expect(ticketPage.doorMode.getByRole('img')).toBeVisible();
    await ticketPage.page.keyboard.press('Escape');
    await expect(ticketPage.doorMode).toBeHidden();
    await expect(ticketPage.atTheDoor).toBeFocused();
  });

  test('follows what happens at the door', async ({
    ticketPage,
    givenPerformance,
    givenTicket,
    context,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.5 });
    const { ticketLink, code } = await givenTicket(evening);
    const door = new DoorPage(await context.newPage());
    await door.openFor(evening.id);
    await door.letIn(1);
    await door.typeCode(code);
    await expect(door.result('Valid')).toContainText('1 of 2 in, 1 to come');
    await ticketPage.goto(ticketLink);
    await expect(ticketPage.ticket).toContainText('1 of 2 in, 1 to come');
    await expect(door.result('Valid')).toBeHidden();
    await door.typeCode(code);
    await expect(door.result('Valid')).toContainText('All 2 in');
    await ticketPage.page.reload();
    await expect(ticketPage.ticket).toContainText('Already used');
  });

  test('is worth nothing once it is cancelled', async ({
    ticketPage,
    givenPerformance,
    givenTicket,
    api,
  }) => {
    const { ticketLink, manageToken } = await givenTicket(await givenPerformance());
    await api.reservations.cancel.mutate({ token: manageToken });
    await ticketPage.goto(ticketLink);
    await expect(ticketPage.ticket).toContainText('Not valid: booking cancelled');
    await expect(ticketPage.atTheDoor).toBeHidden();
  });

  test('comes with the evening for the calendar, without the secret', async ({
    ticketPage,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance();
    const { ticketLink, ticketToken } = await givenTicket(evening);
    await ticketPage.goto(ticketLink);
    const downloading = ticketPage.page.waitForEvent('download');
    await ticketPage.calendar.click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/\.ics$/);
    const calendar = await readFile(await download.path(), 'utf8');
    expect(calendar).toContain('DTSTART;TZID=Europe/Rome:');
    expect(calendar).toContain(`SUMMARY:${evening.title}`);
    expect(calendar).not.toContain(ticketToken);
  });

  test('prints alone, black on white, on one page', async ({
    ticketPage,
    givenPerformance,
    givenTicket,
    page,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'Only Chromium prints without a printer.');
    const { ticketLink } = await givenTicket(await givenPerformance());
    await page.emulateMedia({ colorScheme: 'dark' });
    await ticketPage.goto(ticketLink);
    await page.emulateMedia({ media: 'print' });
    await expect(ticketPage.qr).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeHidden();
    await expect(ticketPage.print).toBeHidden();
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test('opens without a network once it has been opened with one', async ({
    ticketPage,
    givenPerformance,
    givenTicket,
    context,
    page,
  }) => {
    const { ticketLink, name } = await givenTicket(await givenPerformance());
    await ticketPage.goto(ticketLink);
    await expect(ticketPage.qr).toBeVisible();
    await expect
      .poll(() =>
        page.evaluate(async () =>
          (
            await Promise.all(
              (await caches.keys()).map(
                async (key) => (await (await caches.open(key)).keys()).length,
              ),
            )
          ).reduce((sum, count) => sum + count, 0),
        ),
      )
      .toBeGreaterThan(3);
    await context.setOffline(true);
    await page.reload();
    await expect(ticketPage.qr).toBeVisible();
    await expect(ticketPage.ticket).toContainText(name);
    await expect(page.getByText('this is the copy saved on this device')).toBeVisible();
    await context.setOffline(false);
  });
});
