import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { AdminEditorPage } from '../pages/admin-editor-page.ts';

const PICTURE = new URL('../../apps/web/public/icon-512.png', import.meta.url);

test.describe('the shows of the back office', { tag: '@admin' }, () => {
  test.skip(({ site }) => !site.orm, 'Only a site of our own may be written to.');

  test('a show is written, gets a poster, is looked at as a visitor, and is on the site once published', async ({
    page,
  }) => {
    const title = `Zio Vanja ${randomUUID().slice(0, 8)}`;
    const editor = new AdminEditorPage(page);
    await editor.open('/admin/shows/new');
    await editor.write('Title', { it: title, en: `${title} (en)` });
    await page.getByRole('button', { name: 'Create the draft' }).click();
    await expect(editor.heading(`${title} (en)`)).toBeVisible();
    await expect(page.getByText('Missing before it can be published')).toBeVisible();

    await editor.file.setInputFiles(notAPicture());
    const refusal = page.getByRole('alert').filter({ hasText: 'not a JPEG, PNG or WebP picture' });
    await expect(refusal).toBeVisible();
    await editor.file.setInputFiles(await aPoster());
    await expect(refusal).toBeHidden();
    await page.getByRole('button', { name: 'Save the poster' }).click();
    const alt = 'Description for those who cannot see it';
    await expect(editor.problemOf(`${alt}, English`)).toHaveText('Something is missing here.');
    await editor.write(alt, { it: 'Una barca', en: 'A boat' });
    await page.getByRole('slider', { name: 'From top to bottom' }).press('Home');
    await page.getByRole('button', { name: 'Save the poster' }).click();
    // Three sizes in two formats are made meanwhile.
    await expect(page.getByRole('button', { name: 'Remove the poster' })).toBeVisible({
      timeout: 30_000,
    });

    await editor.write('Tagline', { it: 'Si parte', en: 'We leave' });
    await editor.write('The story', { it: 'Una **barca**.', en: 'A **boat**.' });
    await editor.save.click();
    await expect(page.getByText('Missing before it can be published')).toBeHidden();
    await page.getByRole('link', { name: 'Preview' }).click();
    await expect(page.getByText('this is how visitors will see it')).toBeVisible();
    await expect(page.getByText('We leave')).toBeVisible();
    await expect(page.getByRole('img', { name: 'A boat' })).toBeVisible();
    await page.getByRole('link', { name: 'Back to editing' }).click();
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText('Published: everybody can see it now.')).toBeVisible();
    await editor.fromMenu('See it on the site');
    await expect(page).toHaveURL(/\/shows\/zio-vanja-/);
    await expect(editor.heading(`${title} (en)`)).toBeVisible();
    await expect(page.getByRole('img', { name: 'A boat' })).toBeVisible();
  });

  test('the second of two admins sees what the first one changed, and chooses', async ({
    page,
    context,
    givenPerformance,
  }) => {
    const { title } = await givenPerformance();
    const mine = new AdminEditorPage(page);
    await mine.open(`/admin/shows?q=${encodeURIComponent(title)}`);
    await page.getByRole('link', { name: title }).click();
    await mine.write('Tagline', { it: 'La mia', en: 'Mine' });
    const theirs = new AdminEditorPage(await context.newPage());
    await theirs.page.goto(page.url());
    await theirs.write('Tagline', { it: 'La loro', en: 'Theirs' });
    await theirs.save.click();
    await expect(theirs.page.getByText('Saved.')).toBeVisible();

    await mine.save.click();
    await expect(mine.conflict.getByRole('row').last()).toContainText(/Theirs.*Mine/);
    await page.getByRole('button', { name: 'Save mine' }).click();
    await expect(mine.conflict).toBeHidden();
    await theirs.page.reload();
    await expect(theirs.page.getByLabel('Tagline, English')).toHaveValue('Mine');
  });

  test('what people have booked is not deleted, and what is not saved is not left by accident', async ({
    page,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance();
    await givenTicket(evening);
    const editor = new AdminEditorPage(page);
    await editor.open(`/admin/shows?q=${encodeURIComponent(evening.title)}`);
    await page.getByRole('link', { name: evening.title }).click();
    await editor.fromMenu('Delete the show');
    await expect(page.getByRole('dialog')).toContainText('Reservations: 1');
    await expect(page.getByRole('dialog').getByRole('textbox')).toHaveCount(0);
    await page.getByRole('button', { name: 'Understood' }).click();
    await editor.write('Tagline', { it: 'Nuova', en: 'New' });
    await page.getByRole('link', { name: 'Shows' }).first().click();
    await page.getByRole('button', { name: 'Stay here' }).click();
    await expect(page.getByLabel('Tagline, English')).toHaveValue('New');
    await page.getByRole('link', { name: 'Shows' }).first().click();
    await page.getByRole('button', { name: 'Leave without saving' }).click();
    await expect(editor.heading('Shows')).toBeVisible();
  });
});

test.describe('the life of a show', { tag: '@admin' }, () => {
  test.skip(({ site }) => !site.orm, 'Only a site of our own may be written to.');

  test('a copy is a draft of its own; a show that nobody has booked leaves the site again', async ({
    page,
    showPage,
    givenPerformance,
  }) => {
    const { title, slug } = await givenPerformance();
    const editor = new AdminEditorPage(page);
    await editor.open(`/admin/shows?q=${encodeURIComponent(title)}`);
    await page.getByRole('link', { name: title }).click();
    await editor.fromMenu('Back to draft');
    await expect(page.getByText('A draft again: it is no longer on the site.')).toBeVisible();
    const [original] = page.url().split('?');
    await editor.fromMenu('Make a copy');
    await expect(page).not.toHaveURL(original ?? '');
    await expect(page.getByRole('button', { name: 'Publish' })).toBeVisible();
    await page.goto(`/shows/${slug}`);
    await expect(showPage.heading).not.toHaveText(title);
  });
});

test.describe('nobody is kept from the shows', { tag: ['@a11y', '@admin'] }, () => {
  test.slow();

  test('with all its texts, its poster and its people', async ({ page }) => {
    const editor = new AdminEditorPage(page);
    await editor.open('/admin/shows');
    await page.getByRole('link', { name: 'Antigone' }).click();
    await expect(editor.heading('Antigone')).toBeVisible();
    await expectAccessible(page, 'one show');
  });
});

function notAPicture() {
  return { name: 'poster.png', mimeType: 'image/png', buffer: Buffer.from('Dear theatre, …') };
}

async function aPoster() {
  return { name: 'poster.png', mimeType: 'image/png', buffer: await readFile(PICTURE) };
}
