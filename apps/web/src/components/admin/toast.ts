import { notifications } from '@mantine/notifications';

const SHORT_MS = 5_000;

/** Says that something was done; gone by itself. */
export function said(message: string) {
  notifications.show({ message, autoClose: SHORT_MS, withBorder: true });
}
