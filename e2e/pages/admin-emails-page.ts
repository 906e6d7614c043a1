import type { Locator, Page } from '@playwright/test';
import { ADMIN, SignInPage } from './sign-in-page.ts';

/** The mails of the back office: the list, one mail, the templates. */
export class AdminEmailsPage {
  readonly page: Page;
  readonly table: Locator;
  readonly search: Locator;
  readonly relayDown: Locator;
  readonly preview: Locator;
  readonly plainText: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table', { name: 'E-mails' });
    this.search = page.getByLabel('Address, name or code');
    this.relayDown = page.getByRole('region', { name: 'E-mails are not leaving' });
    this.preview = page.getByTitle(/^As a page:/);
    this.plainText = page.getByRole('figure', { name: 'As plain text' });
  }

  async open(path = '/admin/emails', email: string = ADMIN) {
    const door = new SignInPage(this.page);
    await door.goto(path);
    await door.signIn(email);
  }

  heading(name: string) {
    return this.page.getByRole('heading', { level: 1, name });
  }

  async choose(label: string, option: string) {
    await this.page.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }
}
