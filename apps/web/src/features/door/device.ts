import { local } from '../../lib/storage.ts';

const KEY = 'door-device';
export const LONGEST_DEVICE = 40;

/** The name by which others hear of this phone: "in at 20:41 at Door A". Kept on the phone, across evenings. */
export const readDevice = () => local.read(KEY) ?? '';

export function writeDevice(name: string) {
  local.write(KEY, name.trim());
}
