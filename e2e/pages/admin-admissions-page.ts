import type { Locator, Page } from '@playwright/test';
import { BOX_OFFICE, SignInPage } from './sign-in-page.ts';

/** What happened at the doors, and the list to print for one. */
export class AdminAdmissionsPage {
  readonly page: Page;
  readonly events: Locator;
  readonly desks: Locator;
  readonly search: Locator;
  readonly sheet: Locator;

  constructor(page: Page) {
    this.page = page;
    this.events = page.getByRole('table', { name: 'Admissions and refused scans' });
    this.desks = page.getByRole('table', { name: 'Summary by door and person' });
    this.search = page.getByLabel('Name or code');
    this.sheet = page.getByRole('table', { name: 'Door list' });
  }

  async open(path = '/admin/admissions', email: string = BOX_OFFICE) {
    const door = new SignInPage(this.page);
    await door.goto(path);
    await door.signIn(email);
  }

  counter(label: 'Expected' | 'In the house' | 'Still to come' | 'Refused scans') {
    const pair = this.page.locator('dl > div').filter({ hasText: label });
    return pair.getByRole('definition');
  }

  event(text: string) {
    return this.events.getByRole('row').filter({ hasText: text });
  }

  party(name: string) {
    return this.sheet.getByRole('row').filter({ hasText: name });
  }

  async choose(label: string, option: string) {
    await this.page.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: option }).click();
  }
}
