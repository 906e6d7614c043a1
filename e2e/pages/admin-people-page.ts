import type { Locator, Page } from '@playwright/test';
import { ADMIN, PASSWORD, SignInPage } from './sign-in-page.ts';

/** Everybody who works here, one of them, and one's own account. */
export class AdminPeoplePage {
  readonly page: Page;
  readonly table: Locator;
  readonly search: Locator;
  readonly question: Locator;
  readonly saveRole: Locator;
  readonly signOut: Locator;
  readonly recoveryCodes: Locator;
  readonly code: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table', { name: 'People and roles' });
    this.search = page.getByLabel('Name or e-mail');
    this.question = page.getByRole('dialog', { name: 'Still you?' });
    this.saveRole = page.getByRole('button', { name: 'Change the role' });
    this.signOut = page.getByRole('button', { name: 'Sign out', exact: true });
    this.recoveryCodes = page.getByRole('heading', { name: 'Recovery codes', exact: true });
    this.code = page.getByLabel('Code from the app');
  }

  async open(path = '/admin/people', email: string = ADMIN, password: string = PASSWORD) {
    const entrance = new SignInPage(this.page);
    await entrance.goto(path);
    await entrance.signIn(email, password);
  }

  heading(name: string | RegExp) {
    return this.page.getByRole('heading', { level: 1, name });
  }

  role(name: 'Administrator' | 'Box office' | 'Usher') {
    return this.page.getByRole('radio', { name });
  }

  said(text: string) {
    return this.page.getByRole('alert').filter({ hasText: text });
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Presses the button, and the one that it asks to be pressed again. */
  async confirm(name: string) {
    await this.button(name).click();
    const dialog = this.page.getByRole('dialog', { name });
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Sets up the second factor that the page offers; answers its key and the recovery codes. */
  async setUpSecondFactor(codeFor: (key: string) => string) {
    const key = await this.page.getByText(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText();
    await this.page.getByLabel('Enter the code that the app shows.').fill(codeFor(key));
    await this.page.getByRole('button', { name: 'Turn on the second factor' }).last().click();
    await this.recoveryCodes.waitFor();
    const codes = await this.page
      .getByRole('listitem')
      .filter({ hasText: /^(?:\w{4}-){3}\w{4}$/ })
      .allInnerTexts();
    return { key, codes };
  }
}
