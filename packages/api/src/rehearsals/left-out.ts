const EVENINGS = 'select id from performance where is_rehearsal';

/** Leaves out what belongs to a rehearsal, by an index that is nearly always empty; keeps what belongs to no evening. */
export function ofRealEvening(column: string) {
  return `${column} is null or ${column} not in (${EVENINGS})`;
}

/** Leaves out the entries `a` of the audit that tell of a rehearsal. */
export const NOT_OF_A_REHEARSAL = `a.entity_id is null or a.entity_id not in (${EVENINGS}
  union all select id from reservation where performance_id in (${EVENINGS})
  union all select id from staff_user where is_rehearsal)`;
