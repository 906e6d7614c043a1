import {
  type MailPreview,
  type SampleEvening,
  sampleFacts,
  type SettingsReader,
  type TemplateKind,
} from '@azionelab/api/server';
import type { Locale } from '@azionelab/db';
import { renderEmail } from './templates/index.ts';

interface PreviewDeps {
  settings: SettingsReader;
  publicUrl: string;
  now: () => Date;
}

/** A mail as its reader would see it, written by what writes the real ones. Pictures stand in the page: there is no mail around it. */
export function createMailPreview({ settings, publicUrl, now }: PreviewDeps) {
  return async (
    kind: TemplateKind,
    locale: Locale,
    evening?: SampleEvening,
  ): Promise<MailPreview> => {
    const { name, email, address } = await settings.get('company');
    const facts = sampleFacts(kind, {
      locale,
      recipient: { name: '', address: email },
      messageId: '<sample@azionelab>',
      company: { name, email, address, siteUrl: publicUrl },
      now: now(),
      evening,
    });
    const { subject, html, text, attachments } = await renderEmail(facts);
    const withPictures = attachments.reduce(
      (page, { cid, contentType, content }) =>
        cid
          ? page.replaceAll(
              `cid:${cid}`,
              `data:${contentType};base64,${content.toString('base64')}`,
            )
          : page,
      html,
    );
    return { subject, html: withPictures, text };
  };
}
