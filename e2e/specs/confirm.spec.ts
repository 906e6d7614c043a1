import { Reservation } from '@azionelab/db';
import { expect, test } from '../fixtures.ts';
import type { Site } from '../site-fixtures.ts';

async function statusOf({ orm }: Site, code: string) {
  return (await orm?.em.fork().findOne(Reservation, { code }))?.status;
}

test.describe('the link in the mail', { tag: '@visitor' }, () => {
  test('confirms when its button is pressed, and says the same when opened again', async ({
    confirmPage,
    givenPerformance,
    givenBooking,
    ticketPage,
  }) => {
    const booking = await givenBooking(await givenPerformance());
    await confirmPage.goto(booking.confirmLink);
    await expect(confirmPage.heading).toHaveText('Confirm your booking');
    await expect(confirmPage.page.getByText(booking.name)).toBeVisible();
    await confirmPage.confirm();
    await expect(confirmPage.heading).toHaveText('Confirmed');
    await expect(confirmPage.heading).toBeFocused();
    await expect(confirmPage.manage).toBeVisible();
    await confirmPage.page.reload();
    await expect(confirmPage.heading).toHaveText('Already confirmed');
    await expect(confirmPage.manage).toBeVisible();
    await confirmPage.openTicket.click();
    await expect(ticketPage.ticket).toContainText('Valid');
  });

  test('changes nothing by being opened a hundred times', async ({
    givenPerformance,
    givenBooking,
    site,
    request,
    confirmPage,
  }) => {
    const { confirmLink, code } = await givenBooking(await givenPerformance());
    const address = confirmLink.replace('#', '?utm=scanner#');
    for (let count = 0; count < 50; count += 1) {
      expect((await request.get(address)).status()).toBe(200);
      expect((await request.head(confirmLink)).status()).toBe(200);
    }
    for (let count = 0; count < 3; count += 1) {
      await confirmPage.goto(confirmLink);
      await confirmPage.page.reload();
      await expect(confirmPage.button).toBeVisible();
    }
    expect(await statusOf(site, code)).toBe('pending');
  });

  test('still confirms after its time while the seats are there', async ({
    confirmPage,
    givenPerformance,
    givenBooking,
    clock,
  }) => {
    const { confirmLink } = await givenBooking(await givenPerformance());
    await clock.advance({ minutes: 31 });
    await confirmPage.goto(confirmLink);
    await expect(confirmPage.heading).toHaveText('Time is up');
    await expect(confirmPage.page.getByText('the seats are still there')).toBeVisible();
    await confirmPage.confirm();
    await expect(confirmPage.heading).toHaveText('Confirmed');
  });

  test('offers other evenings after its time when the seats are gone', async ({
    confirmPage,
    givenPerformance,
    givenBooking,
    givenTicket,
    clock,
  }) => {
    const evening = await givenPerformance({ capacity: 2 });
    const other = await givenPerformance({ sameShowAs: evening, startsInHours: 72 });
    const late = await givenBooking(evening);
    await clock.advance({ minutes: 31 });
    await givenTicket(evening);
    await confirmPage.goto(late.confirmLink);
    await expect(confirmPage.page.getByText('the seats are gone')).toBeVisible();
    await expect(confirmPage.button).toBeHidden();
    await confirmPage.page.getByRole('main').getByRole('link', { name: other.venueName }).click();
    await expect(confirmPage.page).toHaveURL(`/performances/${other.id}`);
  });

  test('says when somebody was faster between opening and pressing', async ({
    confirmPage,
    givenPerformance,
    givenBooking,
    givenTicket,
    clock,
  }) => {
    const evening = await givenPerformance({ capacity: 2 });
    const late = await givenBooking(evening);
    await clock.advance({ minutes: 31 });
    await confirmPage.goto(late.confirmLink);
    await givenTicket(evening);
    await confirmPage.confirm();
    await expect(confirmPage.page.getByText('the seats are gone')).toBeVisible();
    await expect(confirmPage.page.getByRole('heading', { name: 'Other evenings' })).toBeVisible();
  });

  test('says that a booking was cancelled', async ({
    confirmPage,
    givenPerformance,
    givenTicket,
    api,
  }) => {
    const { confirmLink, manageToken } = await givenTicket(await givenPerformance());
    await api.reservations.cancel.mutate({ token: manageToken });
    await confirmPage.goto(confirmLink);
    await expect(confirmPage.heading).toHaveText('Cancelled');
    await expect(confirmPage.page.getByRole('link', { name: 'Book again' })).toBeVisible();
  });

  test('is not recognised when it is made up', async ({ confirmPage, givenPerformance, page }) => {
    await givenPerformance();
    await confirmPage.goto(`/confirm#${'x'.repeat(24)}`);
    await expect(page.getByRole('alert')).toContainText('We do not recognise this link');
    await expect(
      page.getByRole('alert').getByRole('link', { name: 'Find my booking' }),
    ).toBeVisible();
  });

  test('is asked for when the address was copied without its end', async ({
    confirmPage,
    givenPerformance,
    page,
  }) => {
    await givenPerformance();
    await confirmPage.goto('/confirm');
    await expect(confirmPage.heading).toHaveText('The link is missing');
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Find my booking' }),
    ).toBeVisible();
  });
});
