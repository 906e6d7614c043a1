import type { Locator, Page } from '@playwright/test';

export class ManagePage {
  readonly page: Page;
  readonly more: Locator;
  readonly fewer: Locator;
  readonly save: Locator;
  readonly refusal: Locator;
  readonly openTicket: Locator;
  readonly cancelBooking: Locator;

  constructor(page: Page) {
    this.page = page;
    this.more = page.getByRole('button', { name: 'One seat more' });
    this.fewer = page.getByRole('button', { name: 'One seat fewer' });
    this.save = page.getByRole('button', { name: 'Save' });
    this.refusal = page.getByRole('alert');
    this.openTicket = page.getByRole('link', { name: 'Open the ticket' });
    this.cancelBooking = page.getByRole('button', { name: 'Cancel the booking' });
  }

  async goto(link: string) {
    await this.page.goto(link);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  fact(term: 'Seats' | 'Status' | 'Code' | 'In the name of') {
    return this.page
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${term}$`) })
      .locator('+ dd');
  }

  async cancel() {
    await this.cancelBooking.click();
    await this.page.getByRole('button', { name: 'Yes, cancel it' }).click();
  }
}
