import { expect, test } from '../fixtures.ts';
import { AdminDashboardPage } from '../pages/admin-dashboard-page.ts';
import { BOX_OFFICE } from '../pages/sign-in-page.ts';

test.describe('the first page of the back office', { tag: '@admin' }, () => {
  test('shows where the seats of the next evening are, what happened, and the numbers behind the charts', async ({
    page,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.25, capacity: 30, houseHolds: 2 });
    const { code } = await givenTicket(evening, { partySize: 3 });
    const dashboard = new AdminDashboardPage(page);
    await dashboard.open();
    const card = dashboard.evening(evening.title);
    await expect(card).toContainText(/Confirmed\s*3/);
    await expect(card).toContainText(/Free\s*25/);
    await expect(dashboard.recent).toContainText(`confirmed reservation ${code}`);
    await expect(dashboard.bookings.locator('svg').first()).toBeVisible();
    await dashboard.bookings.getByText('Table', { exact: true }).click();
    const rows = dashboard.bookings.getByRole('row');
    await expect(rows).toHaveCount(31);
    await expect(rows.nth(1)).toContainText(/\d/);
  });

  test('leads to an evening, a booking and a page by a few letters, without a pointer', async ({
    page,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance();
    const { code } = await givenTicket(evening);
    const dashboard = new AdminDashboardPage(page);
    await dashboard.open();
    await expect(dashboard.next).toBeVisible();
    await dashboard.jumpTo(evening.title, evening.title);
    await expect(page).toHaveURL(`/admin/performances/${evening.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(evening.title);
    await dashboard.jumpTo('audi', 'Audit');
    await expect(page).toHaveURL('/admin/audit');
    await expect(dashboard.audit).toBeVisible();
    await dashboard.jumpTo(code, code);
    await expect(page).toHaveURL(/\/admin\/reservations\/[0-9a-f-]{36}$/);
  });

  test('leads the box office everywhere but to what is for admins', async ({ page }) => {
    const dashboard = new AdminDashboardPage(page);
    await dashboard.open('/admin', BOX_OFFICE);
    await expect(dashboard.recent.getByRole('listitem').first()).toBeVisible();
    await expect(dashboard.recent.getByRole('link', { name: 'The whole audit' })).toBeHidden();
    await page.goto('/admin/audit');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Not for your role');
  });

  test('the audit is asked by what and by whom, and tells before and after', async ({
    page,
    site,
    givenPerformance,
    givenTicket,
  }) => {
    test.skip(!site.orm, 'Only a site of our own has an audit to write into.');
    const { code } = await givenTicket(await givenPerformance(), { partySize: 2 });
    await site.orm?.em.fork().execute(
      `insert into audit_entry (at, actor, user_id, action, entity_id, details)
       select now(), 'staff', u.id, 'show.edited', s.id, '{"title": {"before": {"it": "La prima notte"}, "after": {"it": "La seconda notte"}}}'
       from staff_user u, show s where u.role = 'admin' limit 1`,
    );
    const dashboard = new AdminDashboardPage(page);
    await dashboard.open('/admin/audit?entity=reservation');
    await expect(dashboard.audit).toContainText(`The booker confirmed reservation ${code}`);
    await expect(dashboard.audit).not.toContainText('edited the show');
    await page.goto('/admin/audit?entity=show');
    await dashboard.audit.getByText('1 detail', { exact: true }).first().click();
    await expect(dashboard.audit.locator('del').first()).toHaveText(/prima/);
    await expect(dashboard.audit.locator('ins').first()).toHaveText(/seconda/);
  });
});
