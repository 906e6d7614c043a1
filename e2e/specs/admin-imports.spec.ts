import { randomUUID } from 'node:crypto';
import { expectAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { AdminEditorPage } from '../pages/admin-editor-page.ts';

const HEAD = 'slug,title_it,title_en,duration_minutes';

test.describe('a company moves in', { tag: ['@a11y', '@admin'] }, () => {
  test.skip(({ site }) => !site.orm, 'Only a site of our own may be written to.');
  test.slow();

  test('a file with a bad line makes nothing and says which; the corrected one makes the shows', async ({
    page,
  }) => {
    const mark = randomUUID().slice(0, 8);
    const editor = new AdminEditorPage(page);
    await editor.open('/admin/imports');
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the template' }).click(),
    ]);
    expect(template.suggestedFilename()).toMatch(/\.csv$/);

    const good = `uno-${mark},Uno ${mark},One ${mark},80`;
    await editor.file.setInputFiles(csv('wrong.csv', [HEAD, good, `due-${mark},Due,Two,ottanta`]));
    const problems = page.getByRole('table', { name: 'Problems in the file' });
    await expect(problems.getByRole('row')).toHaveCount(2);
    await expect(problems.getByRole('row').last()).toContainText(
      /Line 3\s*duration_minutes\s*“ottanta” is not a whole number/,
    );
    await expect(page.getByRole('button', { name: /^Make/ })).toBeHidden();
    await expectAccessible(page, 'a file with a mistake');

    await editor.file.setInputFiles(csv('right.csv', [HEAD, good, `due-${mark},Due,Two,80`]));
    await page.getByRole('button', { name: 'Make 2 shows' }).click();
    await expect(page.getByText('2 shows were made, as drafts.')).toBeVisible();
    await page.getByRole('link', { name: 'Go to the shows' }).click();
    await page.getByLabel('Title or address').fill(mark);
    await expect(page.getByRole('link', { name: `One ${mark}` })).toBeVisible();
    await expect(page.getByRole('table').getByText('Draft')).toHaveCount(2);
  });
});

function csv(name: string, lines: string[]) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) };
}
