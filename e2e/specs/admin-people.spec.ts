import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures.ts';
import { AdminPeoplePage } from '../pages/admin-people-page.ts';
import { ADMIN, PASSWORD, SignInPage } from '../pages/sign-in-page.ts';
import { givenPerson, letPasswordsAge } from '../people.ts';

const NEW_PASSWORD = 'tende rosse, sei candele';

test.describe('the people of the back office', { tag: '@admin' }, () => {
  test.skip(({ site }) => !site.orm, 'Only a site of our own has people to spare.');

  test('somebody invited chooses a password, comes in, and sees what is not for their role', async ({
    page,
    inbox,
  }) => {
    const email = `${randomUUID()}@example.org`;
    const people = new AdminPeoplePage(page);
    await people.open('/admin/people/invite');
    await page.getByLabel('Full name').fill('Nina Corda');
    await page.getByLabel('Email address').fill(email);
    await people.role('Box office').check();
    await people.button('Send the invitation').click();
    await expect(people.heading('Nina Corda')).toBeVisible();
    await expect(page.getByText('Invited', { exact: true })).toBeVisible();
    const link = await inbox.link(email, 'staffInvite', 'admin/accept');
    await people.signOut.click();

    await page.goto(link);
    await expect(page.getByText('You are invited as: Box office.')).toBeVisible();
    const password = page.getByLabel('New password');
    await password.fill('password1234');
    await expect(password).toHaveAccessibleDescription(/first passwords that anybody would try/);
    await password.fill(NEW_PASSWORD);
    await expect(page.getByText('This one is fine.')).toBeVisible();
    await people.button('Accept the invitation').click();
    await expect(people.heading('All set')).toBeFocused();
    await page.getByRole('link', { name: 'Go to sign-in' }).click();
    await new SignInPage(page).signIn(email, NEW_PASSWORD);
    await expect(people.heading('Overview')).toBeVisible();

    await page.goto('/admin/people');
    await expect(people.heading('Not for your role')).toBeVisible();
    await expect(page.getByText('Your role is Box office')).toBeVisible();
    await expect(page.getByText('ask one of them')).toBeVisible();
    await page.getByRole('link', { name: 'Go to the back office' }).click();
    await expect(people.heading('Overview')).toBeVisible();

    await page.goto(link);
    await expect(people.heading('The link no longer works')).toBeVisible();
  });

  test('an usher in the back office is told where to work and whom to ask', async ({
    page,
    site,
  }) => {
    const { email } = await givenPerson(site);
    const people = new AdminPeoplePage(page);
    await people.open('/admin', email);
    await expect(people.heading('Not for your role')).toBeVisible();
    await expect(page.getByText('You can check tickets at the door.')).toBeVisible();
    await page.getByRole('link', { name: 'Go to the door' }).click();
    await expect(page.getByRole('heading', { name: 'Which door?' })).toBeVisible();
  });

  test('a change of role asks for the password, and of two admins the second is told', async ({
    page,
    site,
  }) => {
    const { id, name, email } = await givenPerson(site, { name: 'Remo Quinta' });
    const people = new AdminPeoplePage(page);
    await people.open();
    await people.search.fill(email);
    await expect(people.table.getByRole('row')).toHaveCount(2);
    expect(page.url()).not.toContain('example.org');
    await people.table.getByRole('link', { name }).click();
    await letPasswordsAge(site);
    await people.role('Box office').check();
    await people.saveRole.click();
    await people.question.getByLabel('Password', { exact: true }).fill('not the password');
    await people.question.getByRole('button', { name: 'Confirm' }).click();
    await expect(people.question).toContainText('That password is not right.');
    await people.question.getByLabel('Password', { exact: true }).fill(PASSWORD);
    const asSaved = page.waitForResponse(/people\.byId/);
    await people.question.getByRole('button', { name: 'Confirm' }).click();
    await expect(people.said('Role changed.')).toBeVisible();
    await expect(people.question).toBeHidden();
    // Before somebody else changes it: otherwise this page would know of that too.
    await asSaved;

    await site.orm?.em
      .fork()
      .execute(`update staff_user set role = 'door', version = version + 1 where id = ?`, [id]);
    await people.role('Administrator').check();
    await people.saveRole.click();
    const conflict = page.getByRole('alert').filter({ hasText: 'Somebody else saved' });
    await expect(conflict.getByRole('row', { name: 'Role Usher Administrator' })).toBeVisible();
    await people.button('Keep what is saved').click();
    await expect(people.role('Usher')).toBeChecked();
    await expect(people.saveRole).toBeDisabled();
  });

  test('somebody is signed out everywhere, shut out and let in again', async ({
    page,
    site,
    api,
  }) => {
    const { id, name, email } = await givenPerson(site);
    await api.auth.signIn.mutate({ email, password: PASSWORD });
    const people = new AdminPeoplePage(page);
    await people.open(`/admin/people/${id}`);
    await expect(people.heading(name)).toBeVisible();
    await people.confirm('Sign out everywhere');
    await expect(page.getByText('Nowhere at the moment.')).toBeVisible();
    await people.confirm('Disable the account');
    await expect(page.getByText('They cannot sign in.')).toBeVisible();
    await expect(api.auth.signIn.mutate({ email, password: PASSWORD })).rejects.toThrow();
    await people.confirm('Enable the account');
    await expect(page.getByText('They can sign in.')).toBeVisible();
    await api.auth.signIn.mutate({ email, password: PASSWORD });
  });

  test('the last administrator stays one', async ({ page, site }) => {
    await site.orm?.em
      .fork()
      .execute(
        `update staff_user set role = 'door', version = version + 1 where role = 'admin' and email <> ?`,
        [ADMIN],
      );
    const people = new AdminPeoplePage(page);
    await people.open();
    await people.table.getByRole('row').filter({ hasText: '(You)' }).getByRole('link').click();
    await people.role('Box office').check();
    await people.saveRole.click();
    const refusal = page.getByRole('alert').filter({ hasText: 'This is the last administrator' });
    await expect(refusal).toBeVisible();
    await people.role('Administrator').check();
    await people.confirm('Disable the account').catch(() => undefined);
    await expect(page.getByRole('dialog')).toContainText('This is the last administrator');
  });
});
