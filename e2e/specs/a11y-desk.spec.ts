import { expectAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { AdminDashboardPage } from '../pages/admin-dashboard-page.ts';
import { AdminEmailsPage } from '../pages/admin-emails-page.ts';
import { AdminPerformancesPage } from '../pages/admin-performances-page.ts';

// What is found is listed in words; a trace would record every page in full.
test.use({ trace: 'off' });

test.describe('nobody is kept from running the season', { tag: ['@a11y', '@admin'] }, () => {
  test.skip(
    ({ browserName }) => browserName !== 'chromium',
    'The rules are the same for every browser.',
  );
  test.slow();

  test('on the first page, in the audit and at the jump', async ({ page }) => {
    const dashboard = new AdminDashboardPage(page);
    await dashboard.open();
    await expect(dashboard.bookings.locator('svg').first()).toBeVisible();
    await expect(dashboard.recent.getByRole('listitem').first()).toBeVisible();
    await expectAccessible(page, 'dashboard');
    await dashboard.bookings.getByText('Table', { exact: true }).click();
    await expect(dashboard.bookings.getByRole('row')).toHaveCount(31);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('a');
    await expect(page.getByRole('dialog', { name: 'Go to…' })).toContainText('Audit');
    await expectAccessible(page, 'dashboard as a table, jump open');
    await page.goto('/admin/audit');
    await expect(dashboard.audit).toBeVisible();
    await expectAccessible(page, 'audit');
  });

  test('among the mails', async ({ page }) => {
    const emails = new AdminEmailsPage(page);
    await emails.open();
    await expect(emails.table).toBeVisible();
    await expectAccessible(page, 'list of mails');
    await emails.table.getByRole('link').first().click();
    await expect(emails.preview).toBeVisible();
    await expectAccessible(page, 'one mail');
    await page.goto('/admin/emails/templates?kind=ticket');
    await expect(emails.preview).toBeVisible();
    await expectAccessible(page, 'templates');
  });

  test('among the evenings: the list, the month, the plan, one of them', async ({
    page,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance({ houseHolds: 2 });
    await givenTicket(evening);
    const evenings = new AdminPerformancesPage(page);
    await evenings.open('/admin/performances');
    await expect(evenings.table).toBeVisible();
    await expectAccessible(page, 'list of evenings');
    await page.goto('/admin/performances?view=calendar');
    const month = page.getByRole('region', { name: 'Calendar' });
    await expect(month.getByRole('article').first()).toBeVisible();
    await expectAccessible(page, 'month of evenings');
    await page.goto(`/admin/performances/${evening.id}`);
    await expect(evenings.moving).toBeVisible();
    await expectAccessible(page, 'one evening');
    await evenings.button('Cancel the performance').click();
    await expect(evenings.dialog.getByTitle(/^As a page:/)).toBeVisible();
    await expectAccessible(page, 'what calling it off would do');
    await page.goto('/admin/performances/new');
    await evenings.choose('Show', evening.title);
    await evenings.choose('Venue', evening.venueName);
    await evenings.button('Show the evenings').click();
    await expect(evenings.plan).toBeVisible();
    await expectAccessible(page, 'plan of evenings');
  });
});
