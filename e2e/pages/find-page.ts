import type { Locator, Page } from '@playwright/test';

export class FindPage {
  readonly page: Page;
  readonly email: Locator;
  readonly submit: Locator;
  readonly answer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.email = page.getByLabel('E-mail address');
    this.submit = page.getByRole('button', { name: 'Send me the links' });
    this.answer = page.getByText('Look at your inbox');
  }

  async goto() {
    await this.page.goto('/find');
  }

  async find(email: string) {
    await this.email.fill(email);
    await this.submit.click();
  }
}
