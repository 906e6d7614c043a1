import { expect, test } from '../fixtures.ts';

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
