import { ConfirmAction } from '../../components/admin/confirm-action.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { SessionsTable } from '../../components/admin/sessions-table.tsx';
import { t } from '../../i18n/t.ts';
import type { Person } from '../../lib/admin/people-words.ts';
import { trpcClient } from '../../lib/trpc.ts';

interface PersonAccessProps {
  person: Person;
  onChanged: () => Promise<unknown>;
}

/** Whether somebody who has accepted can come in: second factor, devices, the whole account. */
export function PersonAccess({ person, onChanged }: PersonAccessProps) {
  const { id, hasSecondFactor, openSessions, status } = person;
  return (
    <>
      <Section title={t('adminPeople.secondFactor')} help={t('adminPeople.factorHelp')}>
        <p>{t(hasSecondFactor ? 'adminPeople.factorOn' : 'adminPeople.factorOff')}</p>
        {hasSecondFactor && (
          <div>
            <ConfirmAction
              label={t('adminPeople.resetFactor')}
              body={t('adminPeople.resetFactorBody')}
              run={() => trpcClient.admin.people.resetSecondFactor.mutate({ id })}
              done={t('adminPeople.factorReset')}
              onDone={onChanged}
              isDanger
            />
          </div>
        )}
      </Section>
      <Section
        title={t('adminPeople.sessions')}
        actions={
          openSessions.length > 0 && (
            <ConfirmAction
              label={t('adminPeople.endSessions')}
              body={t('adminPeople.endSessionsBody')}
              run={() => trpcClient.admin.people.endSessions.mutate({ id })}
              done={t('adminPeople.sessionsEnded')}
              onDone={onChanged}
            />
          )
        }
      >
        {openSessions.length > 0 ? (
          <SessionsTable label={t('adminPeople.sessions')} sessions={openSessions} />
        ) : (
          <p>{t('adminPeople.sessionsNone')}</p>
        )}
      </Section>
      <Section title={t('adminPeople.access')}>
        <p>
          {t(status === 'disabled' ? 'adminPeople.accessDisabled' : 'adminPeople.accessActive')}
        </p>
        <div>
          {status === 'disabled' ? (
            <ConfirmAction
              label={t('adminPeople.enable')}
              body={t('adminPeople.enableBody')}
              run={() => trpcClient.admin.people.enable.mutate({ id })}
              done={t('adminPeople.enabled')}
              onDone={onChanged}
            />
          ) : (
            <ConfirmAction
              label={t('adminPeople.disable')}
              body={t('adminPeople.disableBody')}
              run={() => trpcClient.admin.people.disable.mutate({ id })}
              done={t('adminPeople.disabled')}
              onDone={onChanged}
              isDanger
            />
          )}
        </div>
      </Section>
    </>
  );
}
