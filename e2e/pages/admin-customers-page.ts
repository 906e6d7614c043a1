import type { Locator, Page } from '@playwright/test';
import { BOX_OFFICE, SignInPage } from './sign-in-page.ts';

/** The people of the back office: the list, and one of them. */
export class AdminCustomersPage {
  readonly page: Page;
  readonly table: Locator;
  readonly search: Locator;
  readonly history: Locator;
  readonly note: Locator;
  readonly eraseButton: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table', { name: 'Customers' });
    this.search = page.getByLabel('Name, e-mail or phone');
    this.history = page.getByRole('table', { name: 'All reservations' });
    this.note = page.getByLabel('Note, seen by staff only');
    this.eraseButton = page.getByRole('button', { name: 'Erase this person…' });
    this.dialog = page.getByRole('dialog', { name: 'Erase this person' });
  }

  async open(path = '/admin/customers', email: string = BOX_OFFICE) {
    const door = new SignInPage(this.page);
    await door.goto(path);
    await door.signIn(email);
  }

  /** Finds the person of an address and opens their page. */
  async openPerson(email: string) {
    await this.search.fill(email);
    const row = this.table.getByRole('row').filter({ hasText: email });
    await row.getByRole('link').click();
    await this.history.waitFor();
  }

  heading(name: string) {
    return this.page.getByRole('heading', { level: 1, name });
  }

  async confirmErasing(word: string) {
    await this.dialog.getByLabel(/^To confirm, type/).fill(word);
    await this.dialog.getByRole('button', { name: 'Erase for good' }).click();
  }
}
