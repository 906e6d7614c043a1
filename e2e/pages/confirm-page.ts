import type { Locator, Page } from '@playwright/test';

export class ConfirmPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly button: Locator;
  readonly openTicket: Locator;
  readonly manage: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.button = page.getByRole('button', { name: 'Confirm' });
    this.openTicket = page.getByRole('link', { name: 'Open the ticket' });
    this.manage = page.getByRole('link', { name: 'Change or cancel' });
  }

  async goto(link: string) {
    await this.page.goto(link);
    await this.heading.waitFor();
  }

  async confirm() {
    await this.button.click();
  }
}
