import type { Locator, Page } from '@playwright/test';

export class ShowsPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly filters: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.filters = page.getByText(/^Filter/);
  }

  async goto({ archive = false } = {}) {
    await this.page.goto(archive ? '/shows?archive=true' : '/shows');
    await this.heading.waitFor();
  }

  show(title: string) {
    return this.page.getByRole('main').getByRole('link', { name: title, exact: true });
  }

  async open(title: string) {
    await this.show(title).click();
  }

  async chooseVenue(name: string) {
    await this.filters.click();
    await this.page.getByRole('radio', { name }).check();
  }

  async chooseAccess(name: string) {
    await this.filters.click();
    await this.page.getByRole('checkbox', { name }).check();
  }
}
