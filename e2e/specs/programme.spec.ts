import { expect, test } from '../fixtures.ts';

test.describe('the programme', { tag: '@visitor' }, () => {
  test(
    'opens with the next evening, and its first button books it',
    { tag: '@smoke' },
    async ({ page, bookingPage }) => {
      await page.goto('/');
      const title = await page.getByRole('heading', { level: 1 }).innerText();
      await page.getByRole('main').getByRole('link', { name: 'Book', exact: true }).first().click();
      await expect(bookingPage.heading).toBeVisible();
      expect(title.toLowerCase()).toContain((await bookingPage.heading.innerText()).toLowerCase());
      await expect(bookingPage.submit).toBeVisible();
    },
  );

  test('is filtered by theatre and by access, in an address that can be shared', async ({
    showsPage,
    givenPerformance,
    page,
  }) => {
    await givenPerformance();
    await showsPage.goto();
    await expect(showsPage.show('Antigone')).toBeVisible();
    await showsPage.chooseVenue('La Corderia');
    await expect(showsPage.show('Antigone')).toBeHidden();
    await expect(page).toHaveURL(/venue=la-corderia/);
    await page.reload();
    await expect(showsPage.show('High Water')).toBeVisible();
    await expect(showsPage.show('Antigone')).toBeHidden();
    await showsPage.chooseAccess('Surtitles');
    await expect(page.getByText('No show matches these filters.')).toBeVisible();
    await page.getByRole('link', { name: 'Clear the filters' }).click();
    await expect(showsPage.show('Antigone')).toBeVisible();
  });

  test('keeps what was played in the archive', async ({ showsPage, givenPerformance, page }) => {
    await givenPerformance();
    await showsPage.goto();
    await page.getByRole('link', { name: 'Past shows' }).click();
    await expect(showsPage.heading).toHaveText('Archive');
    await showsPage.open('Right You Are (If You Think So)');
    await expect(page.getByText('No dates planned')).toBeVisible();
  });

  test('turns its pages month by month', async ({ page, givenPerformance }) => {
    const { title, startsAt } = await givenPerformance({ startsInHours: 24 * 70 });
    const months = monthsUntil(startsAt);
    await page.goto('/calendar');
    for (let count = 0; count < months; count += 1) {
      const name = await page.getByRole('heading', { level: 2 }).first().innerText();
      await page.getByRole('link', { name: 'Next month' }).first().click();
      await expect(page.getByRole('heading', { level: 2 }).first()).not.toHaveText(name);
    }
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });

  test('says on every line whether there are seats, in words', async ({
    showPage,
    givenPerformance,
    page,
  }) => {
    const evening = await givenPerformance({ capacity: 5 });
    await givenPerformance({ sameShowAs: evening, capacity: 3, houseHolds: 3, startsInHours: 60 });
    await givenPerformance({ sameShowAs: evening, isCancelled: true, startsInHours: 72 });
    await givenPerformance({ sameShowAs: evening, capacity: 100, startsInHours: 84 });
    await showPage.goto(evening.slug);
    for (const words of ['Last 5 seats', 'Sold out', 'Cancelled', 'Seats available']) {
      await expect(page.getByText(words, { exact: true })).toBeVisible();
    }
  });

  test('tells how to reach a theatre and who can get in', async ({ page, givenPerformance }) => {
    await givenPerformance();
    await page.goto('/venues');
    await page.getByRole('link', { name: 'La Corderia' }).click();
    await expect(page.getByRole('heading', { name: 'How to get here' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Accessibility' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What is on here' })).toBeVisible();
  });

  test('shows times in the zone of the theatre, wherever the visitor is', async ({
    bookingPage,
    givenPerformance,
  }) => {
    const { id, startsAt } = await givenPerformance();
    const inFerrara = new Intl.DateTimeFormat('en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/Rome',
    });
    await bookingPage.goto(id);
    await expect(bookingPage.page.getByRole('time').first()).toContainText(
      inFerrara.format(startsAt),
    );
  });
});

function monthsUntil(date: Date) {
  const month = new Intl.DateTimeFormat('sv-SE', {
    year: 'numeric',
    month: '2-digit',
    timeZone: 'Europe/Rome',
  });
  const [fromYear = 0, from = 0] = month.format(new Date()).split('-').map(Number);
  const [toYear = 0, to = 0] = month.format(date).split('-').map(Number);
  return (toYear - fromYear) * 12 + to - from;
}
