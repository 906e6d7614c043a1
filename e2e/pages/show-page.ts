import type { Locator, Page } from '@playwright/test';

export class ShowPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly evenings: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.evenings = page.getByRole('main').getByRole('listitem');
  }

  async goto(slug: string) {
    await this.page.goto(`/shows/${slug}`);
    await this.heading.waitFor();
  }

  evening(venueName: string) {
    return this.page.getByRole('link', { name: venueName });
  }

  async bookAt(venueName: string) {
    await this.evening(venueName).click();
  }
}
