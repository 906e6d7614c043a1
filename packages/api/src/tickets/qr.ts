import QRCode from 'qrcode';

/** Scanners need four modules of white around the symbol; M survives a scratched screen without growing the modules away. */
const QUIET_ZONE = 4;
const LEVEL = 'M';
const PNG_WIDTH = 480;

/** The QR as SVG that fills the box it is given: black on white in every colour scheme, because scanners want it so. */
export function qrSvg(text: string): Promise<string> {
  return QRCode.toString(text, { type: 'svg', errorCorrectionLevel: LEVEL, margin: QUIET_ZONE });
}

/** The same QR as a PNG at most 480 px wide. Its modules are whole pixels, so that no edge is blurred. */
export function qrPng(text: string): Promise<Buffer> {
  const modules =
    QRCode.create(text, { errorCorrectionLevel: LEVEL }).modules.size + 2 * QUIET_ZONE;
  const scale = Math.max(1, Math.floor(PNG_WIDTH / modules));
  return QRCode.toBuffer(text, {
    type: 'png',
    errorCorrectionLevel: LEVEL,
    margin: QUIET_ZONE,
    scale,
  });
}
