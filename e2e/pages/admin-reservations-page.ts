import { expect, type Locator, type Page } from '@playwright/test';
import { BOX_OFFICE, SignInPage } from './sign-in-page.ts';

/** The reservations of the back office: the list, one of them, a new one. */
export class AdminReservationsPage {
  readonly page: Page;
  readonly table: Locator;
  readonly search: Locator;
  readonly actions: Locator;
  readonly timeline: Locator;
  readonly dialog: Locator;
  readonly chosen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table', { name: 'Reservations' });
    this.search = page.getByLabel('Name, e-mail, code or phone');
    this.actions = page.getByRole('group', { name: 'What can be done' });
    this.timeline = page.getByRole('region', { name: 'What happened' });
    this.dialog = page.getByRole('dialog');
    this.chosen = page.getByRole('group', { name: 'Chosen reservations' });
  }

  async open(path = '/admin/reservations', email: string = BOX_OFFICE) {
    const door = new SignInPage(this.page);
    await door.goto(path);
    await door.signIn(email);
  }

  heading(name: string) {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** From the list to one booking, by whatever the caller can say. */
  async find(words: string, name: string) {
    await this.search.fill(words);
    await expect(this.table.getByRole('row')).toHaveCount(2);
    await this.table.getByRole('link', { name, exact: true }).click();
    await this.heading(name).waitFor();
  }

  /** From anywhere, by the search over everything. */
  async jump(code: string) {
    await this.page.getByRole('button', { name: /^Go to/ }).click();
    await this.page.getByPlaceholder('A page, a show, a name, a code').fill(code);
    await this.page.getByRole('dialog').getByText(code).click();
  }

  /** Opens a step of the booking. */
  async act(name: string) {
    await this.actions.getByRole('button', { name, exact: true }).click();
    await this.dialog.waitFor();
  }

  async submit(name: string) {
    await this.dialog.getByRole('button', { name, exact: true }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async chooseEvening(label: string, title: string) {
    await this.page.getByRole('combobox', { name: label, exact: true }).fill(title);
    await this.page.getByRole('option', { name: title }).first().click();
  }

  event(words: string | RegExp) {
    return this.timeline.getByRole('listitem').filter({ hasText: words });
  }
}
