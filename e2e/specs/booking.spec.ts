import { expect, test } from '../fixtures.ts';
import { someParty } from '../bookings.ts';

test.describe('booking an evening', { tag: '@visitor' }, () => {
  test('works with the keyboard alone', async ({
    bookingPage,
    bookedPage,
    givenPerformance,
    page,
  }) => {
    const { id } = await givenPerformance();
    const ada = someParty({ partySize: 3 });
    await bookingPage.goto(id);
    await bookingPage.more.focus();
    await page.keyboard.press('Enter');
    await expect(bookingPage.count(3)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(bookingPage.name).toBeFocused();
    await page.keyboard.type(ada.name);
    await page.keyboard.press('Tab');
    await expect(bookingPage.email).toBeFocused();
    await page.keyboard.type(ada.email);
    await page.keyboard.press('Tab');
    await expect(page.getByText('Telephone, notes, access needs')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(bookingPage.privacy).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(bookedPage.heading).toBeFocused();
    await expect(bookedPage.fact('Seats')).toHaveText('3 seats');
  });

  test('names what is wrong beside each field and goes to the first', async ({
    bookingPage,
    givenPerformance,
  }) => {
    const { id } = await givenPerformance();
    await bookingPage.goto(id);
    await bookingPage.email.fill('ada at home');
    await bookingPage.submit.click();
    await expect(bookingPage.name).toBeFocused();
    await expect(bookingPage.name).toHaveAccessibleDescription(/Write the name/);
    await expect(bookingPage.email).toHaveAccessibleDescription(/A valid e-mail address is needed/);
    await expect(bookingPage.privacy).toHaveAccessibleDescription(
      /you need to have read the notice/,
    );
    await bookingPage.name.fill('Ada');
    await bookingPage.submit.click();
    await expect(bookingPage.email).toBeFocused();
  });

  test('offers the address that was probably meant', async ({
    bookingPage,
    givenPerformance,
    page,
  }) => {
    const { id } = await givenPerformance();
    await bookingPage.goto(id);
    await bookingPage.email.fill('ada@gmial.com');
    await expect(page.getByText('Did you mean ada@gmail.com?')).toBeVisible();
    await page.getByRole('button', { name: 'Yes, correct it' }).click();
    await expect(bookingPage.email).toHaveValue('ada@gmail.com');
  });

  test('keeps what was typed through a reload', async ({ bookingPage, givenPerformance, page }) => {
    const { id } = await givenPerformance();
    const ada = someParty({ partySize: 4 });
    await bookingPage.goto(id);
    await bookingPage.fill(ada);
    await page.reload();
    await expect(bookingPage.name).toHaveValue(ada.name);
    await expect(bookingPage.email).toHaveValue(ada.email);
    await expect(bookingPage.count(4)).toBeVisible();
  });

  test('sends the mail in the language of the booker', async ({
    browser,
    givenPerformance,
    inbox,
    site,
  }) => {
    const { id } = await givenPerformance();
    const { email } = someParty();
    const context = await browser.newContext({ locale: 'it-IT', baseURL: site.url });
    const page = await context.newPage();
    await page.goto(`/performances/${id}`);
    await page.getByLabel('Nome e cognome').fill('Ada Lovelace');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: /^Prenota 2 posti/ }).click();
    await expect(page).toHaveURL('/booked');
    expect((await inbox.next(email, 'confirmReservation')).subject).toMatch(/^Conferma entro/);
    await context.close();
  });
});

test.describe('a booking page says why nothing can be booked', { tag: '@visitor' }, () => {
  const STATES = [
    { word: 'sold out', given: { capacity: 4, houseHolds: 4 }, title: 'Sold out' },
    { word: 'closed', given: { isPaused: true }, title: 'Booking closed' },
    { word: 'cancelled', given: { isCancelled: true }, title: 'Performance cancelled' },
    { word: 'over', given: { startsInHours: -72 }, title: 'Performance over' },
  ];
  for (const { word, given, title } of STATES) {
    test(`when it is ${word}`, async ({ bookingPage, givenPerformance }) => {
      const first = await givenPerformance(given);
      await givenPerformance({ sameShowAs: first, startsInHours: 60 });
      await bookingPage.goto(first.id);
      await expect(bookingPage.panel).toContainText(title);
      await expect(bookingPage.submit).toBeHidden();
      await expect(bookingPage.page.getByRole('heading', { name: 'Other evenings' })).toBeVisible();
      await expect(bookingPage.page.getByRole('main').getByRole('listitem')).not.toHaveCount(0);
    });
  }

  test('when it is not open yet, with the day it opens', async ({
    bookingPage,
    givenPerformance,
  }) => {
    const bookingOpensAt = new Date(Date.now() + 24 * 3_600_000);
    const { id } = await givenPerformance({ bookingOpensAt, startsInHours: 240 });
    await bookingPage.goto(id);
    const day = new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      timeZone: 'Europe/Rome',
    });
    await expect(bookingPage.panel).toContainText('Not open yet');
    await expect(bookingPage.panel).toContainText(day.format(bookingOpensAt));
  });

  test('when the last seats wait for a confirmation, with the time they may come back', async ({
    bookingPage,
    givenPerformance,
    givenBooking,
  }) => {
    const evening = await givenPerformance({ capacity: 2 });
    await givenBooking(evening);
    await bookingPage.goto(evening.id);
    await expect(bookingPage.panel).toContainText('Seats awaiting confirmation');
    await expect(bookingPage.panel).toContainText(
      /At \d\d:\d\d those not confirmed are free again/,
    );
  });

  test('when nobody knows it', async ({ bookingPage, page }) => {
    await bookingPage.goto('00000000-0000-4000-8000-000000000000');
    await expect(bookingPage.heading).toHaveText('This page has left the stage');
    await expect(page.getByRole('main').getByRole('link', { name: 'See the shows' })).toBeVisible();
  });

  test('and how many seats are left when they are few', async ({
    bookingPage,
    givenPerformance,
  }) => {
    const { id } = await givenPerformance({ capacity: 3 });
    await bookingPage.goto(id);
    await expect(bookingPage.panel).toContainText('Last 3 seats');
    await expect(bookingPage.party).toContainText('3 seats are left.');
    await bookingPage.choose(3);
    await expect(bookingPage.more).toHaveAttribute('aria-disabled', 'true');
  });
});
