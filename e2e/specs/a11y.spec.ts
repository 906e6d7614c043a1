import { expectAccessible, overflows } from '../axe.ts';
import { someParty } from '../bookings.ts';
import { expect, test } from '../fixtures.ts';
import { FIXED_PAGES } from '../public-pages.ts';

// What is found is listed in words; a trace would record every page in full.
test.use({ trace: 'off' });

test.describe('nobody is kept out', { tag: '@a11y' }, () => {
  test.skip(
    ({ browserName }) => browserName !== 'chromium',
    'The rules are the same for every browser.',
  );
  test.slow();

  for (const path of FIXED_PAGES) {
    test(`of ${path}`, async ({ page }) => {
      await page.goto(path, { waitUntil: 'networkidle' });
      await expectAccessible(page, path);
    });
  }

  test('of a show, a theatre and an archive', async ({ page, api }) => {
    const [show] = await api.shows.list.query({ locale: 'en' });
    for (const path of [
      `/shows/${show?.slug}`,
      '/venues/la-corderia',
      '/shows?archive=true',
      '/no-such-page',
    ]) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await expectAccessible(page, path);
    }
  });

  test('of booking, with its errors and its refusal', async ({
    bookingPage,
    givenPerformance,
    givenBooking,
    page,
  }) => {
    const evening = await givenPerformance({ capacity: 4 });
    await bookingPage.goto(evening.id);
    await bookingPage.submit.click();
    await expect(bookingPage.name).toBeFocused();
    await page.getByText('Telephone, notes, access needs').click();
    await expectAccessible(page, 'a form with errors');
    await bookingPage.fill(someParty({ partySize: 4 }));
    await givenBooking(evening);
    await bookingPage.submit.click();
    await expect(bookingPage.refusal).toBeVisible();
    await expectAccessible(page, 'a party larger than what is left');
  });

  test('of an evening that cannot be booked', async ({
    bookingPage,
    givenPerformance,
    givenBooking,
  }) => {
    const held = await givenPerformance({ capacity: 2 });
    await givenBooking(held);
    await bookingPage.goto(held.id);
    await expectAccessible(bookingPage.page, 'held');
    const { id } = await givenPerformance({ isCancelled: true });
    await bookingPage.goto(id);
    await expectAccessible(bookingPage.page, 'cancelled');
  });

  test('between booking and ticket', async ({
    bookingPage,
    bookedPage,
    confirmPage,
    ticketPage,
    managePage,
    givenPerformance,
    inbox,
  }) => {
    const { id } = await givenPerformance();
    const ada = someParty();
    await bookingPage.goto(id);
    await bookingPage.book(ada);
    await expect(bookedPage.fact('E-mail')).toContainText('Sent.');
    await expectAccessible(bookedPage.page, 'check your e-mail');
    await confirmPage.goto(await inbox.link(ada.email, 'confirmReservation', 'confirm'));
    await expectAccessible(confirmPage.page, 'to be confirmed');
    await confirmPage.confirm();
    await expect(confirmPage.openTicket).toBeVisible();
    await expectAccessible(confirmPage.page, 'confirmed');
    await confirmPage.openTicket.click();
    await expect(ticketPage.qr).toBeVisible();
    await expectAccessible(ticketPage.page, 'a ticket');
    await ticketPage.atTheDoor.click();
    await expectAccessible(ticketPage.page, 'a ticket shown at the door');
    await managePage.goto(await inbox.link(ada.email, 'ticket', 'manage'));
    await managePage.cancelBooking.click();
    await expectAccessible(managePage.page, 'about to cancel');
    await managePage.page.getByRole('button', { name: 'Yes, cancel it' }).click();
    await expect(managePage.fact('Status')).toHaveText('Cancelled');
    await expectAccessible(managePage.page, 'cancelled');
  });

  test('of a link that is not known, and of finding a booking', async ({ page, findPage }) => {
    await page.goto(`/confirm#${'x'.repeat(24)}`);
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page, 'an unknown link');
    await findPage.goto();
    await findPage.find('nobody@example.org');
    await expect(findPage.answer).toBeVisible();
    await expectAccessible(page, 'look at your inbox');
  });
});

test.describe('nothing sticks out', { tag: '@a11y' }, () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('on the narrowest phone, in both languages', async ({ page, api }) => {
    test.slow();
    const [show] = await api.shows.list.query({ locale: 'en' });
    const evening = show?.performances.at(-1);
    for (const path of [
      ...FIXED_PAGES,
      `/shows/${show?.slug}`,
      `/performances/${evening?.id}`,
      '/venues/la-corderia',
      '/booked',
      '/door',
    ]) {
      for (const lang of ['it', 'en']) {
        await page.goto(`${path}?lang=${lang}`, { waitUntil: 'networkidle' });
        expect.soft(await overflows(page), `${path} in ${lang}`).toEqual([]);
      }
    }
  });
});
