import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';

import { Section } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';

interface ChartSectionProps {
  title: string;
  /** The whole chart in one sentence. */
  summary: string;
  chart: ReactNode;
  table: ReactNode;
}

/** A chart under its title and its summary. Who does not see the chart has the same numbers as a table. */
export function ChartSection({ title, summary, chart, table }: ChartSectionProps) {
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <Section
      title={title}
      help={summary}
      actions={
        <SegmentedControl
          aria-label={title}
          data={[
            { value: 'chart', label: t('adminDashboard.asChart') },
            { value: 'table', label: t('adminDashboard.asTable') },
          ]}
          value={view}
          onChange={setView}
        />
      }
    >
      {view === 'chart' ? chart : table}
    </Section>
  );
}
