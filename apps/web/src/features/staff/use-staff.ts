import { createContext, useContext } from 'react';

import type { Staff } from './use-staff-session.ts';

export interface StaffSession {
  staff: Staff;
  /** The server has forgotten the session; what is on the page waits for a new sign-in. */
  isEnded: boolean;
  /** To be told of failures of calls that go around the query client. */
  noteFailure: (error: unknown) => void;
  signedOut: () => void;
}

export const StaffContext = createContext<StaffSession | null>(null);

/** Who is signed in; only inside the gate. */
export function useStaff() {
  const session = useContext(StaffContext);
  if (!session) throw new Error('useStaff is used outside the staff gate.');
  return session;
}
