const EVENINGS = 'select id from performance where is_rehearsal';
const PARTIES = `select id from reservation where performance_id in (${EVENINGS})`;

/** Asked once a statement, by an index that is empty but for the seconds of a rehearsal; no row is then looked at for it. */
const NONE = `not exists (${EVENINGS})`;
const leavingOut = (column: string, ids: string) =>
  `${NONE} or ${column} is null or ${column} not in (${ids})`;

/** Leaves out what belongs to the evening of a rehearsal; keeps what belongs to no evening. */
export function ofRealEvening(column: string) {
  return leavingOut(column, EVENINGS);
}

/** Leaves out what is about a booking of a rehearsal; keeps what is about none. */
export function ofRealBooking(column: string) {
  return leavingOut(column, PARTIES);
}

/** Leaves out the entries `a` of the audit that tell of a rehearsal. */
export const NOT_OF_A_REHEARSAL = leavingOut(
  'a.entity_id',
  `${EVENINGS} union all ${PARTIES} union all select id from staff_user where is_rehearsal`,
);
