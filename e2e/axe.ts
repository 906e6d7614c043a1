import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [
  { width: 360, height: 780 },
  { width: 1280, height: 800 },
];

/** Everything that would keep somebody out, on this state of a page, in both colour schemes and at both widths. */
export async function expectAccessible(page: Page, state: string) {
  const before = page.viewportSize();
  for (const viewport of WIDTHS) {
    await page.setViewportSize(viewport);
    await check(page, `${state}, light, ${viewport.width} px`, 'light');
    await check(page, `${state}, dark, ${viewport.width} px`, 'dark');
  }
  if (before) await page.setViewportSize(before);
}

async function check(page: Page, label: string, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await settled(page);
  // No page has frames; looking for them would open another page each time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  // The colours are all that differs between the schemes.
  const { violations } = await (
    colorScheme === 'dark' ? axe.withRules('color-contrast') : axe.withTags(RULES)
  ).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
  expect.soft(found, label).toEqual([]);
}

/** Colours and places stop moving. */
async function settled(page: Page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
        .map(({ finished }) => finished),
    );
  });
}

export interface Overflow {
  element: string;
  text: string;
}

/** What sticks out of the page, and controls whose words do not fit into them. */
export function overflows(page: Page): Promise<Overflow[]> {
  return page.evaluate(() => {
    const found: { element: string; text: string }[] = [];
    const report = (element: Element, why: string) =>
      found.push({
        element: `${why}: ${element.tagName.toLowerCase()}.${element.className}`,
        text: (element.textContent ?? '').slice(0, 60),
      });
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
      for (const element of document.body.querySelectorAll('*')) {
        if (element.getBoundingClientRect().right > clientWidth + 1) report(element, 'sticks out');
      }
      if (found.length === 0) report(document.body, 'scrolls sideways');
    }
    for (const control of document.body.querySelectorAll(
      'button, a, summary, label, [role=button]',
    )) {
      const style = getComputedStyle(control);
      const isClipped = style.overflow !== 'visible' || style.textOverflow === 'ellipsis';
      const isTooSmall =
        control.scrollWidth > control.clientWidth + 1 ||
        control.scrollHeight > control.clientHeight + 2;
      if (style.display !== 'inline' && isClipped && isTooSmall && control.clientWidth > 2)
        report(control, 'is clipped');
    }
    return found;
  });
}
