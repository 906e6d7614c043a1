import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ConfirmAction } from '../../components/admin/confirm-action.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { StatusBadge } from '../../components/admin/status-badge.tsx';
import { said } from '../../components/admin/toast.ts';
import { RecoveryCodes } from '../../components/recovery-codes.tsx';
import { SecondFactorSetUp } from '../../components/second-factor-set-up.tsx';
import { t } from '../../i18n/t.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import classes from './account.module.css';
import type { Account } from './types.ts';

const FEW = 3;

/** The phone beside the password: to set up, to move, to turn off; and the codes for when it is lost. */
export function SecondFactor({ account: { secondFactor } }: { account: Account }) {
  const { isOn, isRequired, recoveryCodesLeft } = secondFactor;
  const queries = useQueryClient();
  const [isSettingUp, setIsSettingUp] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const changed = () => queries.invalidateQueries({ queryKey: trpc.account.me.queryKey() });
  return (
    <Section title={t('adminAccount.secondFactor')} help={t('adminAccount.secondFactorHelp')}>
      <div className={classes['line']}>
        <StatusBadge tone={isOn ? 'good' : 'idle'}>
          {t(isOn ? 'adminAccount.isOn' : 'adminAccount.isOff')}
        </StatusBadge>
        {isOn && (
          <span>
            {t('adminAccount.codesLeft', { n: recoveryCodesLeft })}{' '}
            {recoveryCodesLeft <= FEW && t('adminAccount.codesFew')}
          </span>
        )}
        {isOn && isRequired && <span>{t('adminAccount.required')}</span>}
      </div>
      {codes && (
        <div className={classes['setUp']}>
          <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />
        </div>
      )}
      {isSettingUp && (
        <div className={classes['setUp']}>
          {isOn && <p>{t('adminAccount.setUpAgainHelp')}</p>}
          <SecondFactorSetUp
            onDone={() => {
              setIsSettingUp(false);
              said(t('adminAccount.isSetUp'));
              void changed();
            }}
          />
        </div>
      )}
      <Group gap="xs">
        {isSettingUp ? (
          <Button variant="default" onClick={() => setIsSettingUp(false)}>
            {t('adminCommon.cancel')}
          </Button>
        ) : (
          <Button variant={isOn ? 'default' : 'filled'} onClick={() => setIsSettingUp(true)}>
            {t(isOn ? 'adminAccount.setUpAgain' : 'adminAccount.setUp')}
          </Button>
        )}
        {isOn && !isSettingUp && (
          <ConfirmAction
            label={t('adminAccount.renew')}
            body={t('adminAccount.renewBody')}
            run={async () => {
              const { recoveryCodes } = await trpcClient.account.renewRecoveryCodes.mutate({});
              setCodes(recoveryCodes);
            }}
            done={t('adminAccount.renewed')}
            onDone={changed}
          />
        )}
        {isOn && !isRequired && !isSettingUp && (
          <ConfirmAction
            label={t('adminAccount.turnOff')}
            body={t('adminAccount.turnOffBody')}
            run={() => trpcClient.account.removeSecondFactor.mutate({})}
            done={t('adminAccount.turnedOff')}
            onDone={changed}
            isDanger
          />
        )}
      </Group>
    </Section>
  );
}
