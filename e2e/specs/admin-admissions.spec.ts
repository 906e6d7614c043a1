import { expectAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { AdminAdmissionsPage } from '../pages/admin-admissions-page.ts';
import { DoorPage } from '../pages/door-page.ts';
import type { Site } from '../site-fixtures.ts';

test.describe('the admissions of the back office', { tag: '@admin' }, () => {
  test.skip(({ site }) => !site.orm, 'Only a site of our own has an evening to open a door for.');

  test('who went in and who was refused is seen with device and person, while the door goes on', async ({
    page,
    browser,
    site,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.5 });
    const { code } = await givenTicket(evening, { name: 'Lise Meitner', partySize: 3 });
    const atDoor = await browser.newContext({ baseURL: site.url, locale: 'en-GB' });
    const door = new DoorPage(await atDoor.newPage());
    await door.openFor(evening.id, { device: 'Side door' });
    await door.typeCode(code);
    await expect(door.result('Valid')).toBeVisible();
    await expect(door.result('Valid')).toBeHidden();
    await door.typeCode(code);
    await expect(door.result('Wait')).toBeVisible();
    await atDoor.close();

    const admissions = new AdminAdmissionsPage(page);
    await admissions.open();
    await page.getByRole('combobox', { name: 'Performance' }).fill(evening.title);
    await page.getByRole('option', { name: evening.title }).click();
    await expect(admissions.counter('Expected')).toHaveText('3');
    await expect(admissions.counter('In the house')).toHaveText('3');
    await expect(admissions.counter('Still to come')).toHaveText('0');
    await expect(admissions.counter('Refused scans')).toHaveText('1');
    await expect(admissions.event('Went in')).toContainText(/Lise Meitner.*Side door.*Dora Monti/);
    await expect(admissions.event('Already in')).toContainText(/Lise Meitner.*Side door/);
    await expect(admissions.desks.getByRole('row').nth(1)).toHaveText(/Side door.*Dora Monti/);

    await admissions.choose('Result', 'All refused scans');
    await expect(admissions.event('Went in')).toHaveCount(0);
    await expect(admissions.event('Already in')).toBeVisible();
    await admissions.choose('Device', 'Side door');
    await admissions.choose('Person', 'Dora Monti');
    await expect(page).toHaveURL(/result=refused.*device=Side/);
    await page.reload();
    await expect(admissions.event('Already in')).toBeVisible();
    await page.getByLabel('From', { exact: true }).fill('2099-01-01T20:00');
    await expect(page.getByText('Nothing found')).toBeVisible();
  });

  test('the list for the door is printed alone, black on white, by name and by code', async ({
    page,
    site,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.5 });
    const first = await givenTicket(evening, { name: 'Zeno Cosini', partySize: 4 });
    const other = await givenTicket(evening, { name: 'Ágnes Keleti', partySize: 1 });
    await needsOf(site, other.code, 'Wheelchair, by the aisle');
    const admissions = new AdminAdmissionsPage(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await admissions.open(`/admin/admissions?performance=${evening.id}`);
    await page.getByRole('link', { name: 'Door list' }).click();
    await expect(admissions.sheet.getByRole('row').nth(1)).toContainText('Ágnes Keleti');
    await expect(admissions.party('Ágnes')).toContainText('Wheelchair, by the aisle');
    await expect(admissions.party('Zeno')).toContainText(/4\s*\w{4} \w{4}/);
    await page.getByText('By code', { exact: true }).click();
    await expect(page).toHaveURL(/order=code/);
    const [lowest] = [first.code, other.code].toSorted();
    await expect(admissions.sheet.getByRole('row').nth(1)).toContainText(
      String(lowest?.slice(0, 4)),
    );

    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(admissions.sheet).toContainText(evening.title);
    await expect(admissions.sheet).toContainText(evening.venueName);
    await expect(admissions.party('Zeno')).toBeVisible();
    await expect(admissions.sheet).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    for (const role of ['navigation', 'button', 'link', 'heading'] as const) {
      await expect(page.getByRole(role)).toHaveCount(0);
    }
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g), 'one sheet, and no blank one around it').toHaveLength(1);
  });
});

test.describe('nobody is kept from the admissions', { tag: ['@a11y', '@admin'] }, () => {
  test.slow();

  test('of all evenings, of one, on the list for its door', async ({ page }) => {
    const admissions = new AdminAdmissionsPage(page);
    await admissions.open();
    await expect(admissions.events).toBeVisible();
    await page.getByRole('listitem').filter({ hasText: 'High Water' }).getByRole('link').click();
    await expect(admissions.desks).toBeVisible();
    await expectAccessible(page, 'admissions of one evening');
    await page.getByRole('link', { name: 'Door list' }).click();
    await expect(admissions.sheet).toBeVisible();
    await expectAccessible(page, 'door list');
  });
});

async function needsOf({ orm }: Site, code: string, needs: string) {
  await orm?.em
    .fork()
    .execute('update reservation set access_needs = ? where code = ?', [needs, code]);
}
