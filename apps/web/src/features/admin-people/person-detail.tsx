import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';
import type { Person } from '../../lib/admin/people-words.ts';
import { formatStamp, useHouseZone } from '../../lib/admin/stamp.ts';
import { trpc } from '../../lib/trpc.ts';
import { Invitation } from './invitation.tsx';
import classes from './people.module.css';
import { PersonAccess } from './person-access.tsx';
import { PersonState } from './person-state.tsx';
import { RoleForm } from './role-form.tsx';

/** One person: what they may do, whether they can come in, and where they are signed in. */
export function PersonDetail({ person }: { person: Person }) {
  const { name, email, status, lastSignInAt, createdAt, isYou, invitation } = person;
  const zone = useHouseZone();
  const queries = useQueryClient();
  const changed = () => queries.invalidateQueries({ queryKey: trpc.admin.people.pathKey() });
  return (
    <PageFrame
      title={name}
      beside={<PersonState status={status} />}
      back={<Link to="/admin/people">{t('adminPeople.title')}</Link>}
      {...(isYou && { actions: <Link to="/admin/account">{t('adminAccount.title')}</Link> })}
      width="form"
    >
      <dl className={classes['facts']}>
        <Fact name={t('adminPeople.email')}>{email}</Fact>
        <Fact name={t('adminPeople.lastSignIn')}>
          {lastSignInAt ? formatStamp(lastSignInAt, zone) : t('adminPeople.never')}
        </Fact>
        {createdAt && <Fact name={t('adminPeople.created')}>{formatStamp(createdAt, zone)}</Fact>}
      </dl>
      <Invitation person={person} onChanged={changed} />
      <RoleForm person={person} />
      {!invitation && <PersonAccess person={person} onChanged={changed} />}
    </PageFrame>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
