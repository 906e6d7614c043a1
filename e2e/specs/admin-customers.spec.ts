import { readFile } from 'node:fs/promises';
import { Performance } from '@azionelab/db';
import { expectAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { AdminCustomersPage } from '../pages/admin-customers-page.ts';
import { PASSWORD } from '../pages/sign-in-page.ts';
import type { Site } from '../site-fixtures.ts';

test.describe('the customers of the back office', { tag: '@admin' }, () => {
  test.skip(({ site }) => !site.orm, 'Only a site of our own has people to look up.');

  test('somebody is found by their e-mail, which no address carries, with what they booked and what staff noted', async ({
    page,
    watch,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance();
    const { email, code } = await givenTicket(evening, { name: 'Rosalind Franklin' });
    const customers = new AdminCustomersPage(page);
    await customers.open();
    await customers.openPerson(email);
    await expect(customers.heading('Rosalind Franklin')).toBeVisible();
    await expect(customers.history).toContainText(evening.title);
    await expect(customers.history).toContainText(`${code.slice(0, 4)} ${code.slice(4)}`);
    await customers.note.fill('Comes with a guide dog');
    await page.getByRole('button', { name: 'Add a note' }).click();
    const note = page.getByRole('listitem').filter({ hasText: 'Comes with a guide dog' });
    await expect(note).toBeVisible();
    await note.getByRole('button', { name: /^Delete the note/ }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(page.getByText('No notes.')).toBeVisible();
    await page.goBack();
    await expect(customers.search).toHaveValue(email);
    await expect(customers.table.getByRole('row')).toHaveCount(2);
    watch.expectNeverAddressed([email, encodeURIComponent(email), 'Franklin']);
  });

  test('a person gets everything that is held about them as one document', async ({
    page,
    givenPerformance,
    givenTicket,
  }) => {
    const { email, code } = await givenTicket(await givenPerformance());
    const customers = new AdminCustomersPage(page);
    await customers.open();
    await customers.openPerson(email);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export their data' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('personal-data.json');
    const text = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      addresses: [email],
      reservations: [{ code, email, name: 'Ada Lovelace' }],
    });
  });

  test('a person who asks to be forgotten is found no more, and the seats stay as they were', async ({
    page,
    site,
    clock,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance({ startsInHours: 1 });
    const { email, name } = await givenTicket(evening, { name: 'Mary Shelley', partySize: 3 });
    const customers = new AdminCustomersPage(page);
    await customers.open();
    await customers.openPerson(email);
    await customers.eraseButton.click();
    await expect(customers.dialog).toContainText('There are reservations still to come');
    await expect(customers.dialog.getByRole('link', { name: evening.title })).toBeVisible();
    await page.keyboard.press('Escape');

    await clock.advance({ hours: 4 });
    const before = await seatsOf(site, evening.id);
    await customers.eraseButton.click();
    await expect(customers.dialog).toContainText('1 reservation');
    await expect(customers.dialog).toContainText('2 e-mails');
    await expect(customers.dialog.getByRole('button', { name: 'Erase for good' })).toBeDisabled();
    await customers.confirmErasing(email);
    // Typed hours ago, by the site's clock.
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Done: no data is left')).toBeVisible();
    await expect(page.getByRole('main').getByText('2 e-mails')).toBeVisible();
    await expect(customers.heading('Erased person')).toBeVisible();
    await expect(page.getByText(name)).toHaveCount(0);

    await page.goto('/admin/customers');
    await customers.search.fill(email);
    await expect(page.getByText('Nothing found')).toBeVisible();
    expect(before.takenSeats).toBe(3);
    expect(await seatsOf(site, evening.id)).toEqual(before);
  });
});

test.describe('nobody is kept from the customers', { tag: ['@a11y', '@admin'] }, () => {
  test.slow();

  test('in the list, on the page of one, before erasing', async ({ page }) => {
    const customers = new AdminCustomersPage(page);
    await customers.open();
    await expect(customers.table).toBeVisible();
    await expectAccessible(page, 'list of customers');
    await page.goto('/admin/customers?noShows=yes');
    await customers.table.getByRole('link').first().click();
    await expect(customers.history).toBeVisible();
    await expectAccessible(page, 'one customer');
    await customers.eraseButton.click();
    await expect(customers.dialog.getByLabel(/^To confirm, type/)).toBeVisible();
    await expectAccessible(page, 'before erasing');
  });
});

async function seatsOf({ orm }: Site, id: string) {
  if (!orm) throw new Error('This site has no database to look into.');
  const { takenSeats, pendingSeats } = await orm.em.fork().findOneOrFail(Performance, id);
  return { takenSeats, pendingSeats };
}
