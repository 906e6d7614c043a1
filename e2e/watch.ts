import { type BrowserContext, expect } from '@playwright/test';

/**
 * The door tries to wake its sound before the first touch, which Chromium remarks upon. Playwright reaches into every frame by
 * script, and the one that shows a mail runs none.
 */
const EXPECTED =
  /^(?:The AudioContext was not allowed to start|Blocked script execution in 'about:srcdoc')/;

/** What a browser did that a visitor would not see. */
export class Watch {
  /** Addresses of everything that was asked for, wherever it was. */
  readonly requested: string[] = [];
  readonly complaints: string[] = [];

  follow(context: BrowserContext) {
    context.on('request', (request) => this.requested.push(request.url()));
    context.on('weberror', (error) =>
      this.complaints.push(`error on ${error.page()?.url()}: ${error.error().stack}`),
    );
    context.on('console', (message) => {
      // A refusal has a status of 400 and more, which the browser itself writes to the console.
      const isStatus = message.text().startsWith('Failed to load resource');
      if (isStatus || EXPECTED.test(message.text())) return;
      if (message.type() === 'error' || message.type() === 'warning') {
        this.complaints.push(`${message.type()} on ${message.page()?.url()}: ${message.text()}`);
      }
    });
  }

  expectCalm() {
    expect(this.complaints, 'errors, warnings and policy violations in the console').toEqual([]);
  }

  expectNothingFromElsewhere(siteUrl: string) {
    const { origin } = new URL(siteUrl);
    const foreign = this.requested.filter(
      (url) => /^(?:https?|wss?):/.test(url) && new URL(url).origin !== origin,
    );
    expect(foreign, 'requests to other sites').toEqual([]);
  }

  /** Secrets ride in the fragment and in bodies, which no request line shows. */
  expectNeverAddressed(secrets: string[]) {
    const leaks = this.requested.filter((url) => secrets.some((secret) => url.includes(secret)));
    expect(leaks, 'secrets in requested addresses').toEqual([]);
  }
}
