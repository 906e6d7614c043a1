import type { Locator, Page } from '@playwright/test';

/** The accounts that come with every season. */
export const DOOR = 'door@demo.azionelab.test';
export const BOX_OFFICE = 'boxoffice@demo.azionelab.test';
export const ADMIN = 'admin@demo.azionelab.test';
export const PASSWORD = 'azionelab-demo';

export class SignInPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly email: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  readonly refusal: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { name: 'Staff entrance' });
    this.email = page.getByLabel('Email address');
    this.password = page.getByLabel('Password', { exact: true });
    this.submit = page.getByRole('button', { name: /^(?:Sign in|Try again in)/ });
    this.refusal = page.getByRole('alert');
  }

  async goto(path = '/door') {
    await this.page.goto(path);
    await this.heading.waitFor();
  }

  async signIn(email: string = DOOR, password: string = PASSWORD) {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.submit.click();
  }
}
