import type { Locator, Page } from '@playwright/test';

export class BookedPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly resend: Locator;
  readonly change: Locator;
  readonly newAddress: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { name: 'Check your e-mail' });
    this.resend = page.getByRole('button', { name: /^Send it again/ });
    this.change = page.getByRole('button', { name: 'Change', exact: true });
    this.newAddress = page.getByLabel('New e-mail address');
  }

  async goto() {
    await this.page.goto('/booked');
  }

  fact(term: 'Evening' | 'Address' | 'E-mail' | 'Seats' | 'Code') {
    return this.page
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${term}$`) })
      .locator('+ dd');
  }

  async correctAddress(email: string) {
    await this.change.click();
    await this.newAddress.fill(email);
    await this.page.getByRole('button', { name: 'Send it here' }).click();
  }
}
