import type { Locator, Page } from '@playwright/test';
import { ADMIN, SignInPage } from './sign-in-page.ts';

/** The evenings of the back office: the list, new ones, and one with all that can be done to it. */
export class AdminPerformancesPage {
  readonly page: Page;
  readonly table: Locator;
  readonly plan: Locator;
  readonly ledger: Locator;
  readonly booking: Locator;
  readonly capacity: Locator;
  readonly details: Locator;
  readonly moving: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    const part = (name: string) => page.getByRole('region', { name, exact: true });
    this.page = page;
    this.table = page.getByRole('table', { name: 'Performances' });
    this.plan = part('The evenings');
    this.ledger = part('Seats');
    this.booking = part('Booking');
    this.capacity = part('Capacity');
    this.details = part('Times and terms');
    this.moving = part('Move the performance');
    this.dialog = page.getByRole('dialog');
  }

  async open(path: string, email: string = ADMIN) {
    const door = new SignInPage(this.page);
    await door.goto(path);
    await door.signIn(email);
  }

  async openOne(id: string) {
    await this.open(`/admin/performances/${id}`);
    await this.ledger.waitFor();
  }

  async choose(label: string, typed: string) {
    await this.page.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: typed }).click();
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** What is under way or has been done over all its bookings. */
  work(name: string) {
    return this.page.getByRole('region', { name, exact: true }).filter({ hasText: 'Started by' });
  }
}
