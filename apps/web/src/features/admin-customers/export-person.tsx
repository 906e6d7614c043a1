import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';

import { said } from '../../components/admin/toast.ts';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { downloadText } from '../../lib/admin/download.ts';
import { trpc } from '../../lib/trpc.ts';

/** Everything held about a person as one file, to be handed to them. */
export function ExportPerson({ customerId }: { customerId: string }) {
  const exporting = useMutation(
    trpc.admin.customers.exportPerson.mutationOptions({
      onSuccess: ({ json }) => {
        // The name of a file is read by more than those who may read the file.
        downloadText(t('adminCustomers.documentName'), json, 'application/json');
        said(t('adminCustomers.exported'));
      },
    }),
  );
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload aria-hidden size={18} />}
        loading={exporting.isPending}
        onClick={() => exporting.mutate({ id: customerId })}
      >
        {t('adminCustomers.exportPerson')}
      </Button>
      {exporting.error && <Refusal error={exporting.error} />}
    </>
  );
}
