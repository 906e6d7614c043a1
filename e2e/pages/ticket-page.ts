import type { Locator, Page } from '@playwright/test';

export class TicketPage {
  readonly page: Page;
  readonly ticket: Locator;
  readonly qr: Locator;
  readonly calendar: Locator;
  readonly print: Locator;
  readonly atTheDoor: Locator;
  readonly doorMode: Locator;

  constructor(page: Page) {
    this.page = page;
    this.ticket = page.getByRole('article');
    this.qr = this.ticket.getByRole('img', { name: /^QR code of ticket/ });
    this.calendar = page.getByRole('button', { name: 'Add to calendar' });
    this.print = page.getByRole('button', { name: 'Print' });
    this.atTheDoor = page.getByRole('button', { name: 'Show at the door' });
    this.doorMode = page.getByRole('dialog', { name: 'Show at the door' });
  }

  async goto(link: string) {
    await this.page.goto(link);
    await this.ticket.waitFor();
  }
}
