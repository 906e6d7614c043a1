import { Checkbox } from '@mantine/core';

import { t } from '../../i18n/t.ts';
import { ACCESS_FEATURES } from '../../lib/access-features.ts';
import type { AccessFeature } from '../../lib/outputs.ts';
import classes from './admin-performances.module.css';

interface AccessChoiceProps {
  value: AccessFeature[];
  onChange: (value: AccessFeature[]) => void;
}

/** What this one evening offers besides what its show and its venue always do. */
export function AccessChoice({ value, onChange }: AccessChoiceProps) {
  return (
    <Checkbox.Group
      label={t('adminPerformances.access')}
      description={t('adminPerformances.accessHelp')}
      value={value}
      onChange={(chosen) => onChange(ACCESS_FEATURES.filter((each) => chosen.includes(each)))}
    >
      <div className={classes['fields']}>
        {ACCESS_FEATURES.map((feature) => (
          <Checkbox key={feature} value={feature} label={t(`shows.${feature}`)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
