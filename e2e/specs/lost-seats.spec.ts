import { someParty } from '../bookings.ts';
import { expect, test } from '../fixtures.ts';

test.describe('seats that go while a visitor types', { tag: '@visitor' }, () => {
  test('are said to be gone, and what was typed stays', async ({
    bookingPage,
    bookedPage,
    givenPerformance,
    givenBooking,
  }) => {
    const evening = await givenPerformance({ capacity: 12 });
    const ada = someParty({ partySize: 4 });
    await bookingPage.goto(evening.id);
    await bookingPage.fill(ada);
    await givenBooking(evening, { partySize: 10 });
    await bookingPage.submit.click();
    await expect(bookingPage.refusal).toContainText('Only 2 seats are left');
    await expect(bookingPage.name).toHaveValue(ada.name);
    await expect(bookingPage.email).toHaveValue(ada.email);
    await bookingPage.refusal.getByRole('button', { name: 'Book 2 seats instead' }).click();
    await expect(bookedPage.fact('Seats')).toHaveText('2 seats');
  });

  test('are offered again by themselves, and nothing jumps', async ({
    bookingPage,
    givenPerformance,
    givenTicket,
    api,
    page,
  }) => {
    const evening = await givenPerformance({ capacity: 3 });
    const others = await givenTicket(evening, { partySize: 3 });
    await bookingPage.goto(evening.id);
    await expect(bookingPage.panel).toContainText('Sold out');
    await api.reservations.cancel.mutate({ token: others.manageToken });
    await expect(bookingPage.panel).toContainText('Last 3 seats', { timeout: 15_000 });

    await bookingPage.name.fill('Ada');
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) =>
        shifts.push(...list.getEntries().map((entry) => Number(Reflect.get(entry, 'value')))),
      ).observe({
        type: 'layout-shift',
      });
    });
    await givenTicket(evening, { partySize: 1 });
    await expect(bookingPage.panel).toContainText('Last 2 seats', { timeout: 15_000 });
    const shifts = await page.evaluate(() => Reflect.get(globalThis, 'shifts') as number[]);
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
    await expect(bookingPage.name).toBeFocused();
  });
});
