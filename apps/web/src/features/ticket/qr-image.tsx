import { t } from '../../i18n/t.ts';
import type { Ticket } from '../../lib/outputs.ts';

interface QrImageProps {
  ticket: Ticket;
  className?: string | undefined;
}

/** As an image and not as markup: nothing in a picture can run. */
export function QrImage({ ticket: { qrSvg, code, state }, className }: QrImageProps) {
  return (
    <img
      className={className}
      src={`data:image/svg+xml,${encodeURIComponent(qrSvg)}`}
      alt={t('ticket.qrAlt', { code })}
      data-off={state === 'cancelled' || undefined}
    />
  );
}
