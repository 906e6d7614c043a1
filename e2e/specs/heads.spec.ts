import { expect, test } from '../fixtures.ts';

test.describe('what a page says before any script runs', { tag: ['@visitor', '@smoke'] }, () => {
  test('a pasted link to a show shows its title, words and poster', async ({
    request,
    api,
    site,
  }) => {
    const shows = await api.shows.list.query({ locale: 'en' });
    const show = shows.find(({ poster }) => poster);
    test.skip(!show, 'This site has no show with a poster on.');
    const html = await (await request.get(`/shows/${show?.slug}?lang=en`)).text();
    expect(html).toContain('<html lang="en"');
    expect(html).toMatch(/<title>[^<]+ · AzioneLab<\/title>/);
    expect(tag(html, 'og:title')).toContain(show?.title ?? '');
    expect(tag(html, 'og:url')).toContain(`/shows/${show?.slug}`);
    expect(tag(html, 'description', 'name')).not.toBe('');
    expect(html).toContain('hreflang="it"');
    const image = new URL(tag(html, 'og:image'));
    const answer = await request.get(`${site.url}${image.pathname}`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toMatch(/^image\//);
  });

  test('an evening is described to search engines as a theatre event', async ({ request, api }) => {
    const shows = await api.shows.list.query({ locale: 'en' });
    const [evening] = shows.flatMap(({ performances }) => performances);
    test.skip(!evening, 'This site has no evening to come.');
    const html = await (await request.get(`/performances/${evening?.id}`)).text();
    const [data] = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, text = '']) => JSON.parse(text),
    );
    expect(data).toMatchObject({
      '@type': 'TheaterEvent',
      startDate: evening?.startsAt,
      location: { '@type': 'PerformingArtsTheater', name: evening?.venue.name },
    });
  });

  test('search engines get a list of the shows, and no page that is only for one person', async ({
    request,
    api,
    site,
  }) => {
    const [show] = await api.shows.list.query({ locale: 'en' });
    const robots = await (await request.get('/robots.txt')).text();
    expect(robots).toContain('Disallow: /door');
    expect(robots).toMatch(/Sitemap: .+\/sitemap\.xml/);
    const sitemap = await (await request.get('/sitemap.xml')).text();
    expect(sitemap).toContain(`/shows/${show?.slug}<`);
    for (const path of ['/confirm', '/manage', '/ticket', '/booked', '/door', '/find']) {
      expect(sitemap).not.toContain(`${path}<`);
      const answer = await request.get(site.url + path);
      expect(answer.headers()['x-robots-tag'], path).toBe('noindex');
    }
  });

  test('a cancelled evening is marked as cancelled', async ({ request, givenPerformance }) => {
    const { id } = await givenPerformance({ isCancelled: true });
    expect(await (await request.get(`/performances/${id}`)).text()).toContain(
      'https://schema.org/EventCancelled',
    );
  });

  test('only the door may ask for the camera, and no page lets foreign scripts run', async ({
    request,
  }) => {
    const headers = async (path: string) => (await request.get(path)).headers();
    expect((await headers('/'))['permissions-policy']).toContain('camera=()');
    expect((await headers('/door'))['permissions-policy']).toContain('camera=(self)');
    const policy = (await headers('/'))['content-security-policy'] ?? '';
    expect(policy).not.toContain('unsafe-inline');
  });
});

function tag(html: string, name: string, attribute = 'property') {
  return new RegExp(`<meta ${attribute}="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
}
