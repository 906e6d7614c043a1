import type { Page } from '@playwright/test';

/** The page on which a newcomer reads the mail that the site would have sent. */
export class DevInbox {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async goto() {
    await this.page.goto('/dev/inbox');
  }

  mail(to: string) {
    return this.page.getByRole('link').filter({ hasText: to }).first();
  }

  async open(to: string) {
    await this.mail(to).click();
  }

  /** A link or button inside the opened mail. */
  link(name: string) {
    return this.page.frameLocator('iframe').getByRole('link', { name }).first();
  }
}
