import { randomUUID } from 'node:crypto';
import { expectAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { AdminEditorPage } from '../pages/admin-editor-page.ts';

test.describe('the venues of the back office', { tag: '@admin' }, () => {
  test.skip(({ site }) => !site.orm, 'Only a site of our own may be written to.');

  test('a venue is added, told what is wrong with it field by field, changed, and found by visitors', async ({
    page,
  }) => {
    const name = `Sala ${randomUUID().slice(0, 8)}`;
    const editor = new AdminEditorPage(page);
    await editor.open('/admin/venues/new');
    await editor.fill('Name', name);
    await editor.fill('Latitude', '120');
    await page.getByRole('button', { name: 'Add the venue' }).click();
    await expect(editor.problemOf('City')).toHaveText('Something is missing here.');
    await expect(editor.problemOf('Latitude')).toHaveText('This is too long, or too high.');
    await editor.fill('Address', 'Via Ripagrande 5');
    await editor.fill('City', 'Ferrara');
    await editor.fill('Latitude', '');
    await editor.write('Getting there', { it: 'A piedi.', en: 'On foot.' });
    await editor.write('Access', { it: 'Senza gradini.', en: 'No steps.' });
    await page.getByRole('button', { name: 'Add the venue' }).click();
    await expect(editor.heading(name)).toBeVisible();

    await editor.fill('Seats in the room', '61');
    await editor.save.click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Seats in the room')).toHaveValue('61');
    await page.getByRole('link', { name: 'See it on the site' }).click();
    await expect(editor.heading(name)).toBeVisible();
    await expect(page.getByText('On foot.')).toBeVisible();
  });

  test('a venue where something is played is not deleted and keeps its time zone', async ({
    page,
    givenPerformance,
  }) => {
    const { venueName } = await givenPerformance();
    const editor = new AdminEditorPage(page);
    await editor.open(`/admin/venues?q=${encodeURIComponent(venueName)}`);
    await page.getByRole('link', { name: venueName }).click();
    await page.getByRole('button', { name: 'Delete the venue' }).click();
    await expect(page.getByRole('dialog')).toContainText('There is 1 performance');
    await page.getByRole('button', { name: 'Understood' }).click();
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Lisbon');
    await page.getByRole('option', { name: 'Europe/Lisbon' }).click();
    await editor.save.click();
    await expect(editor.problemOf('Time zone')).toContainText('1 performance');
  });
});

test.describe('nobody is kept from the venues', { tag: ['@a11y', '@admin'] }, () => {
  test.slow();

  test('with its place, its house and its directions', async ({ page }) => {
    const editor = new AdminEditorPage(page);
    await editor.open('/admin/venues');
    await page.getByRole('link', { name: 'Teatro Volano' }).click();
    await expect(editor.heading('Teatro Volano')).toBeVisible();
    await expectAccessible(page, 'one venue');
  });
});
