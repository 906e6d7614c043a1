import type { Locator, Page } from '@playwright/test';
import { ADMIN, SignInPage } from './sign-in-page.ts';

/** The first page of the back office, and the audit behind its last part. */
export class AdminDashboardPage {
  readonly page: Page;
  readonly next: Locator;
  readonly bookings: Locator;
  readonly recent: Locator;
  readonly alerts: Locator;
  readonly audit: Locator;

  constructor(page: Page) {
    this.page = page;
    this.next = page.getByRole('region', { name: 'Next performances' });
    this.bookings = page.getByRole('region', { name: 'Bookings in the last 30 days' });
    this.recent = page.getByRole('region', { name: 'What happened lately' });
    this.alerts = page.getByRole('region', { name: 'Needs a look' });
    this.audit = page.getByRole('table', { name: 'Audit' });
  }

  async open(path = '/admin', email: string = ADMIN) {
    const door = new SignInPage(this.page);
    await door.goto(path);
    await door.signIn(email);
  }

  /** Ctrl-K, a few letters, and the first that is found. */
  async jumpTo(letters: string, found: string) {
    const { keyboard } = this.page;
    await keyboard.press('Control+k');
    const dialog = this.page.getByRole('dialog', { name: 'Go to…' });
    await dialog.waitFor();
    await keyboard.type(letters);
    await dialog.getByText(found, { exact: false }).first().waitFor();
    await keyboard.press('Enter');
  }

  evening(title: string) {
    return this.next.getByRole('article').filter({ hasText: title });
  }
}
