import { fileURLToPath } from 'node:url';
import { expectAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { AdminEditorPage } from '../pages/admin-editor-page.ts';

const LOGO = new URL('../../apps/web/public/icon-512.png', import.meta.url);

test.describe('pages and settings', { tag: '@admin' }, () => {
  test.skip(({ site }) => !site.orm, 'Only a site of our own may be written to.');
  // Each of them is one for the whole site.
  test.describe.configure({ mode: 'serial' });

  test('a notice stands on every page until it is taken away, and is said in both languages or not at all', async ({
    page,
    browser,
    site,
  }) => {
    const editor = new AdminEditorPage(page);
    const label = 'Notice at the top of every page';
    const visitor = await browser.newPage({ baseURL: site.url });
    await editor.open('/admin/settings?part=notice');
    await editor.write(label, { it: 'Sciopero dei treni sabato', en: '' });
    await editor.save.click();
    await expect(editor.problemOf(`${label}, English`)).toBeVisible();
    await editor.write(label, { it: 'Sciopero dei treni sabato', en: 'No trains on Saturday' });
    await editor.save.click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await visitor.goto('/shows?lang=en');
    await expect(visitor.getByText('No trains on Saturday')).toBeVisible();
    await editor.write(label, { it: '', en: '' });
    await editor.save.click();
    await expect(editor.save).toBeDisabled();
    await visitor.reload();
    await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(visitor.getByText('No trains on Saturday')).toBeHidden();
    await visitor.close();
  });

  test('a colour that cannot be read is refused, its nearest readable shade is taken', async ({
    page,
  }) => {
    const editor = new AdminEditorPage(page);
    await editor.open('/admin/settings?part=look');
    await editor.fill('Colour of the company', '#333333');
    await editor.save.click();
    await expect(editor.problemOf('Colour of the company')).toContainText('not readable enough');
    await page.getByRole('button', { name: /^Use #/ }).click();
    await editor.save.click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await page.getByRole('button', { name: /own colour/ }).click();
    await editor.save.click();
    await expect(editor.save).toBeDisabled();
  });

  test('a logo takes the place of the name on the site until it is removed', async ({ page }) => {
    const editor = new AdminEditorPage(page);
    await editor.open('/admin/settings?part=look');
    await editor.file.setInputFiles(fileURLToPath(LOGO));
    await expect(page.getByText('Logo saved.')).toBeVisible();
    await page.goto('/');
    const brand = page.getByRole('banner').getByRole('link').first();
    await expect(brand.getByRole('img')).toBeVisible();
    await page.goto('/admin/settings?part=look');
    await page.getByRole('button', { name: 'Remove the logo' }).click();
    await expect(page.getByText('Logo removed.')).toBeVisible();
    await page.goto('/');
    await expect(brand.getByRole('img')).toBeHidden();
    await expect(brand).toHaveText(/\S/);
  });

  test('the words of a page are looked at before they are saved; a limit out of bounds is refused', async ({
    page,
  }) => {
    const editor = new AdminEditorPage(page);
    await editor.open('/admin/settings?page=about');
    const before = await page.getByLabel('Text, English', { exact: true }).inputValue();
    await page
      .getByLabel('Text, English', { exact: true })
      .fill(`${before}\n\n## Join us\n\nWrite to **Amelia**.`);
    await page
      .getByRole('radiogroup', { name: 'Preview: Text, English' })
      .getByText('Preview')
      .click();
    await expect(page.getByRole('heading', { name: 'Join us' })).toBeVisible();
    await editor.save.click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await page.goto('/about');
    await expect(page.getByRole('heading', { name: 'Join us' })).toBeVisible();
    await page.goto('/admin/settings?part=booking');
    await editor.fill('Minutes to confirm', '2');
    await editor.save.click();
    await expect(editor.problemOf('Minutes to confirm')).toBeVisible();
  });
});

test.describe('nobody is kept from the settings', { tag: ['@a11y', '@admin'] }, () => {
  test.slow();

  test('in the pages, in the look', async ({ page }) => {
    const editor = new AdminEditorPage(page);
    await editor.open('/admin/settings');
    await expect(page.getByLabel('Text, English', { exact: true })).toBeVisible();
    await expectAccessible(page, 'pages');
    await page.goto('/admin/settings?part=look');
    await expect(page.getByLabel('Colour of the company')).toBeVisible();
    await expectAccessible(page, 'look');
  });
});
