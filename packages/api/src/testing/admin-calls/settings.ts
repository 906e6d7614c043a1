import { Setting } from '@azionelab/db';
import type { AdminCalls } from './season.ts';

const both = (text: string) => ({ it: text, en: text });

export const settingsCalls: AdminCalls = async ({ orm, admin: { admin } }) => {
  const em = orm.em.fork();
  for (const key of ['company', 'look', 'booking', 'notice', 'page.about'])
    await em.upsert(Setting, { key, value: {}, updatedAt: new Date(), version: 1 });
  const rows = await orm.em.fork().find(Setting, {});
  let look = rows.find(({ key }) => key === 'look')?.version ?? 0;
  const versionOf = (name: string) => rows.find(({ key }) => key === name)?.version ?? 0;
  // Both are about the row that holds the accent and the logo.
  const afterLook = async (call: () => Promise<{ version: number }>) => {
    ({ version: look } = await call());
  };
  return {
    'admin.settings.all': () => admin.settings.all({}),
    'admin.settings.saveCompany': () =>
      admin.settings.saveCompany({
        version: versionOf('company'),
        name: 'Teatro Nuovo',
        tagline: both('Si apre'),
        email: 'ciao@example.org',
        phone: '',
        address: 'Ferrara',
        senderName: 'Biglietteria',
      }),
    'admin.settings.saveAccent': () =>
      afterLook(() => admin.settings.saveAccent({ version: look, accent: '#ff937a' })),
    'admin.settings.replaceLogo': () =>
      afterLook(() => admin.settings.replaceLogo({ version: look, image: new Uint8Array() })),
    'admin.settings.removeLogo': () =>
      afterLook(() => admin.settings.removeLogo({ version: look })),
    'admin.settings.saveBooking': () =>
      admin.settings.saveBooking({
        version: versionOf('booking'),
        holdMinutes: 30,
        maxPartySize: 8,
        closesMinutesBefore: 60,
        resendsPerHalfHour: 3,
      }),
    'admin.settings.saveNotice': () =>
      admin.settings.saveNotice({ version: versionOf('notice'), notice: both('Sciopero') }),
    'admin.settings.savePage': () =>
      admin.settings.savePage({
        version: versionOf('page.about'),
        key: 'about',
        title: both('Noi'),
        body: both('Siamo qui.'),
      }),
  };
};
