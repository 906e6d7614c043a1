import { Button, Group, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';

import { t } from '../../i18n/t.ts';

/** Asks before unsaved changes are left behind, by a link, by the browser's buttons or by closing the tab. */
export function UnsavedGuard({ isDirty }: { isDirty: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: () => isDirty,
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Modal opened onClose={blocker.reset} title={t('adminCommon.unsavedTitle')}>
      <p>{t('adminCommon.unsavedBody')}</p>
      <Group gap="xs" mt="md">
        <Button onClick={blocker.reset} data-autofocus>
          {t('adminCommon.stayHere')}
        </Button>
        <Button variant="default" onClick={blocker.proceed}>
          {t('adminCommon.leaveWithout')}
        </Button>
      </Group>
    </Modal>
  );
}
