import { Radio, Stack } from '@mantine/core';

import { t } from '../../i18n/t.ts';
import { ROLES } from '../../lib/admin/people-words.ts';
import type { Role } from '../../lib/admin/people-words.ts';

interface RoleChoiceProps {
  value: Role;
  /** Under a heading that says so already. */
  isTitled?: boolean;
  description?: string;
  onChange: (role: Role) => void;
}

/** What somebody may do, each in a sentence. */
export function RoleChoice({ value, isTitled = false, description, onChange }: RoleChoiceProps) {
  return (
    <Radio.Group
      {...(isTitled ? { 'aria-label': t('adminPeople.role') } : { label: t('adminPeople.role') })}
      description={description}
      value={value}
      onChange={(chosen) => {
        const role = ROLES.find((each) => each === chosen);
        if (role) onChange(role);
      }}
    >
      <Stack gap="sm" mt="xs">
        {ROLES.map((role) => (
          <Radio
            key={role}
            value={role}
            label={t(`door.role_${role}`)}
            description={t(`adminPeople.role_${role}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
