import { Reservation } from '@azionelab/db';
import { type Party, someParty } from '../bookings.ts';
import { expect, test } from '../fixtures.ts';
import { BookedPage } from '../pages/booked-page.ts';
import { BookingPage } from '../pages/booking-page.ts';
import type { Site } from '../site-fixtures.ts';

const CREATE = '**/api/trpc/reservations.create**';

function reservationsOf({ orm }: Site, { email }: Party) {
  return orm?.em.fork().find(Reservation, { email });
}

test.describe('one party books once', { tag: '@visitor' }, () => {
  test('with a double click', async ({ bookingPage, bookedPage, givenPerformance, site }) => {
    const { id } = await givenPerformance();
    const ada = someParty();
    await bookingPage.goto(id);
    await bookingPage.fill(ada);
    await bookingPage.submit.dblclick();
    await expect(bookedPage.heading).toBeVisible();
    expect(await reservationsOf(site, ada)).toHaveLength(1);
  });

  test('with Enter and a click at once', async ({
    bookingPage,
    bookedPage,
    givenPerformance,
    site,
    page,
  }) => {
    const { id } = await givenPerformance();
    const ada = someParty();
    await bookingPage.goto(id);
    await bookingPage.fill(ada);
    await bookingPage.email.focus();
    await Promise.all([page.keyboard.press('Enter'), bookingPage.submit.dispatchEvent('click')]);
    await expect(bookedPage.heading).toBeVisible();
    expect(await reservationsOf(site, ada)).toHaveLength(1);
  });

  test('although the page is loaded again before the answer comes', async ({
    bookingPage,
    bookedPage,
    givenPerformance,
    site,
    page,
  }) => {
    const { id } = await givenPerformance();
    const ada = someParty();
    await bookingPage.goto(id);
    await page.route(CREATE, async (route) => {
      await route.fetch();
      // The site has booked; its answer never reaches the page.
    });
    await bookingPage.book(ada);
    await expect.poll(async () => (await reservationsOf(site, ada))?.length).toBe(1);
    await page.reload();
    await expect(bookedPage.heading).toBeVisible();
    await expect(bookedPage.fact('Address')).toContainText(ada.email);
    expect(await reservationsOf(site, ada)).toHaveLength(1);
  });

  test('although the page is loaded again while the next one is on its way', async ({
    bookingPage,
    bookedPage,
    givenPerformance,
    page,
  }) => {
    const { id } = await givenPerformance();
    const ada = someParty();
    await bookingPage.goto(id);
    await bookingPage.fill(ada);
    const asked = page.waitForRequest(/assets\/booked/);
    await page.route(/assets\/booked.*\.js$/, () => {}, { times: 1 });
    await bookingPage.submit.click();
    await asked;
    await page.reload();
    await expect(bookedPage.fact('Address')).toContainText(ada.email);
  });

  test('although the first answer was lost on the way', async ({
    bookingPage,
    bookedPage,
    givenPerformance,
    site,
    page,
  }) => {
    const { id } = await givenPerformance();
    const ada = someParty();
    await bookingPage.goto(id);
    await page.route(
      CREATE,
      async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    await bookingPage.fill(ada);
    // The page's own look at what is left hangs: the second try must not wait for it.
    await page.route(/performances\.byId/, () => {}, { times: 1 });
    await bookingPage.submit.click();
    await expect(bookingPage.refusal).toContainText('The server does not answer');
    await bookingPage.refusal.getByRole('button', { name: 'Try again' }).click();
    await expect(bookedPage.heading).toBeVisible();
    expect(await reservationsOf(site, ada)).toHaveLength(1);
  });

  test('from two tabs', async ({
    bookingPage,
    bookedPage,
    givenPerformance,
    inbox,
    site,
    context,
  }) => {
    const { id } = await givenPerformance();
    const ada = someParty();
    const other = new BookingPage(await context.newPage());
    await Promise.all([bookingPage.goto(id), other.goto(id)]);
    await bookingPage.fill(ada);
    await other.fill(ada);
    await Promise.all([bookingPage.submit.click(), other.submit.click()]);
    await expect(bookedPage.heading).toBeVisible();
    await expect(new BookedPage(other.page).heading).toBeVisible();
    expect(await reservationsOf(site, ada)).toHaveLength(1);
    await inbox.next(ada.email, 'confirmReservation');
    await inbox.next(ada.email, 'alreadyBooked');
  });

  test('and a stranger who knows the address learns nothing from trying it', async ({
    bookingPage,
    bookedPage,
    givenPerformance,
    givenTicket,
    inbox,
  }) => {
    const evening = await givenPerformance();
    const ada = await givenTicket(evening);
    await bookingPage.goto(evening.id);
    await bookingPage.book({ ...ada, name: 'Somebody Else', partySize: 2 });
    await expect(bookedPage.heading).toBeVisible();
    await expect(bookedPage.fact('Code')).not.toHaveText(ada.code);
    await expect(bookedPage.page.getByText(ada.name)).toBeHidden();
    expect((await inbox.next(ada.email, 'alreadyBooked')).subject).toContain(
      'You already have a booking',
    );
  });
});
