import { NumberInput, TextInput } from '@mantine/core';

import { t } from '../../i18n/t.ts';
import { freeLabel } from './evening-label.ts';

const LARGEST_PARTY = 100;

interface PartyFieldProps {
  value: number;
  least?: number;
  /** What a party may be without a reason. */
  max: number;
  /** Seats this party could take, those it has included. */
  free: number;
  /** Not before there is an evening. */
  isFreeKnown?: boolean;
  /** Whether the form has been sent: what is missing is then said. */
  isChecked?: boolean;
  reason: string;
  onChange: (value: number) => void;
  onReason: (reason: string) => void;
}

/** How many seats, with what is free; beyond what a party may be only with a reason. */
export function PartyField(props: PartyFieldProps) {
  const { value, least = 1, max, free, isFreeKnown = true, isChecked = false } = props;
  const { reason, onChange, onReason } = props;
  return (
    <>
      <NumberInput
        label={t('adminReservations.partySize')}
        {...(isFreeKnown && { description: freeLabel(free) })}
        value={value}
        onChange={(typed) => onChange(typed === '' ? least : Number(typed))}
        min={least}
        max={LARGEST_PARTY}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        inputMode="numeric"
        error={value > free && t('adminReservations.notEnough')}
      />
      {value > max && (
        <TextInput
          label={t('adminReservations.overLimitReason')}
          description={t('adminReservations.overLimitHelp', { n: max })}
          value={reason}
          error={isChecked && !isReason(reason) && t('adminCommon.fieldEmpty')}
          onChange={(event) => onReason(event.currentTarget.value)}
          maxLength={200}
          required
          withAsterisk={false}
        />
      )}
    </>
  );
}

const SHORTEST_REASON = 3;

/** Whether a party can be asked for: it fits, and there is a reason if it needs one. */
export function isPartyReady(party: { value: number; max: number; free: number; reason: string }) {
  const { value, max, free, reason } = party;
  return value <= free && (value <= max || isReason(reason));
}

export function isReason(text: string) {
  return text.trim().length >= SHORTEST_REASON;
}
