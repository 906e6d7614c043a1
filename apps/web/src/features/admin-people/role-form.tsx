import { useQueryClient } from '@tanstack/react-query';

import { ConflictNotice } from '../../components/admin/conflict-notice.tsx';
import { FormFoot } from '../../components/admin/form-foot.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { said } from '../../components/admin/toast.ts';
import { UnsavedGuard } from '../../components/admin/unsaved-guard.tsx';
import { t } from '../../i18n/t.ts';
import type { Person } from '../../lib/admin/people-words.ts';
import { useVersionedForm } from '../../lib/admin/use-versioned-form.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import classes from './people.module.css';
import { RoleChoice } from './role-choice.tsx';

const fieldsOf = ({ version, role }: Person) => ({ version, fields: { role } });

/** What somebody may do; of two who change it at once the second is told. */
export function RoleForm({ person }: { person: Person }) {
  const { id, isYou } = person;
  const queries = useQueryClient();
  const form = useVersionedForm({
    saved: fieldsOf(person),
    save: ({ version, fields }) =>
      trpcClient.admin.people.changeRole.mutate({ id, version, ...fields }),
    reload: async () =>
      fieldsOf(
        await queries.fetchQuery({ ...trpc.admin.people.byId.queryOptions({ id }), staleTime: 0 }),
      ),
    onSaved: () => {
      said(t('adminPeople.roleSaved'));
      // One's own role decides which pages there are.
      if (isYou) void queries.invalidateQueries({ queryKey: trpc.auth.me.queryKey() });
      void queries.invalidateQueries({ queryKey: trpc.admin.people.pathKey() });
    },
  });
  const { fields, theirs } = form;
  return (
    <Section title={t('adminPeople.role')}>
      {theirs && (
        <ConflictNotice
          fields={[
            {
              label: t('adminPeople.role'),
              theirs: t(`door.role_${theirs.fields.role}`),
              mine: t(`door.role_${fields.role}`),
            },
          ]}
          onKeepMine={form.keepMine}
          onTakeTheirs={form.takeTheirs}
        />
      )}
      <form
        className={classes['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        <RoleChoice
          isTitled
          value={fields.role}
          description={t('adminPeople.roleHelp')}
          onChange={(role) => form.set({ role })}
        />
        <FormFoot {...form} label={t('adminPeople.saveRole')} />
      </form>
      <UnsavedGuard isDirty={form.isDirty} />
    </Section>
  );
}
