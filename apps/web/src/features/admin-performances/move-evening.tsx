import { Button, Group, Select, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';

import { Section } from '../../components/admin/page-frame.tsx';
import { said } from '../../components/admin/toast.ts';
import { TypedConfirmation } from '../../components/admin/typed-confirmation.tsx';
import { ZonedDateTimeField } from '../../components/admin/zoned-date-time-field.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { formatStart } from '../../lib/format.ts';
import { trpc } from '../../lib/trpc.ts';
import { MoveConsequences } from './move-consequences.tsx';
import { SeatsField } from './seats-field.tsx';
import type { Choices, Evening } from './types.ts';
import { useEveningsRefresh } from './use-evening-change.ts';
import classes from './admin-performances.module.css';

interface MoveEveningProps {
  evening: Evening;
  venues: Choices['venues'];
}

/** Gives an evening another date, time or venue, having shown who is told and what stands in the way. */
export function MoveEvening({ evening, venues }: MoveEveningProps) {
  const { id, revision, show, ledger } = evening;
  const refresh = useEveningsRefresh();
  const [startsAt, setStartsAt] = useState<string | null>(evening.startsAt);
  const [venueId, setVenueId] = useState(evening.venue.id);
  const [roomCapacity, setRoomCapacity] = useState(ledger.roomCapacity);
  const [isOpen, setIsOpen] = useState(false);
  const [isAccepted, setIsAccepted] = useState(false);
  const venue = venues.find((each) => each.id === venueId) ?? evening.venue;
  const isSame =
    !startsAt ||
    (Date.parse(startsAt) === Date.parse(evening.startsAt) && venueId === evening.venue.id);
  const preview = useQuery({
    ...trpc.admin.performances.movePreview.queryOptions({
      id,
      venueId,
      startsAt: startsAt ?? evening.startsAt,
      locale: activeLocale(),
    }),
    enabled: isOpen,
    staleTime: 0,
  });
  const sellable = roomCapacity + ledger.extraSeats - ledger.houseHolds;
  const excess = Math.max(0, (preview.data?.seats ?? 0) - sellable);
  const hasQuestions = excess > ledger.over || (preview.data?.clashes.length ?? 0) > 0;
  const moving = useMutation(
    trpc.admin.performances.move.mutationOptions({
      onSuccess: () => {
        setIsOpen(false);
        said(t('adminPerformances.moved'));
      },
      onSettled: refresh,
    }),
  );
  function chooseVenue(value: string | null) {
    const chosen = venues.find((each) => each.id === value);
    if (!chosen) return;
    setVenueId(chosen.id);
    setRoomCapacity(chosen.id === evening.venue.id ? ledger.roomCapacity : chosen.roomCapacity);
  }
  function close() {
    setIsOpen(false);
    setIsAccepted(false);
    moving.reset();
  }
  return (
    <Section title={t('adminPerformances.moveTitle')} help={t('adminPerformances.moveHelp')}>
      <Stack
        component="form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          setIsOpen(!isSame);
        }}
      >
        <div className={classes['fields']}>
          <ZonedDateTimeField
            label={t('adminPerformances.newStart')}
            value={startsAt}
            timeZone={venue.timeZone}
            onChange={setStartsAt}
          />
          <Select
            label={t('adminPerformances.venue')}
            data={venues.map(({ id: value, name }) => ({ value, label: name }))}
            value={venueId}
            onChange={chooseVenue}
            allowDeselect={false}
          />
          <SeatsField
            label={t('adminPerformances.roomCapacity')}
            value={roomCapacity}
            onChange={setRoomCapacity}
          />
        </div>
        <Group>
          <Button type="submit" variant="default" disabled={isSame}>
            {t('adminPerformances.movePreview')}
          </Button>
          {isSame && <span>{t('adminPerformances.moveSame')}</span>}
        </Group>
      </Stack>
      <TypedConfirmation
        title={t('adminPerformances.moveTitle')}
        word={show.title}
        action={t('adminPerformances.moveAction')}
        isOpen={isOpen}
        isBusy={moving.isPending}
        error={moving.error}
        onConfirm={() => {
          if (!startsAt || !preview.data || (hasQuestions && !isAccepted)) return;
          const accepted = { acceptedExcess: excess, allowClashes: isAccepted };
          moving.mutate({ id, revision, startsAt, venueId, roomCapacity, ...accepted });
        }}
        onClose={close}
      >
        <p>
          {t('adminPerformances.moveFromTo', {
            from: `${formatStart(evening.startsAt, evening.venue.timeZone)}, ${evening.venue.name}`,
            to: `${startsAt ? formatStart(startsAt, venue.timeZone) : ''}, ${venue.name}`,
          })}
        </p>
        <Loaded query={preview} skeleton={<Skeleton shape="row" count={2} />}>
          {(data) =>
            data.isPast ? (
              <Notice tone="danger" live="polite" title={t('adminPerformances.moveTooLate')} />
            ) : (
              <MoveConsequences
                {...{ excess, isAccepted }}
                evening={{ performanceId: id, venueId, ...(startsAt && { startsAt }) }}
                preview={data}
                isAsking={hasQuestions}
                onAccepted={setIsAccepted}
              />
            )
          }
        </Loaded>
      </TypedConfirmation>
    </Section>
  );
}
