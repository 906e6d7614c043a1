/** Refusals that only staff meet; no visitor downloads them. */
export const staffErrors = {
  STALE: 'Nel frattempo qualcun altro ha salvato.',
  CONFIRMATION_REQUIRED: 'Riguarda persone che hanno prenotato: guarda chi, poi conferma.',
  REASON_REQUIRED: 'Scrivi il motivo.',
  IN_USE: 'È ancora in uso e non si può eliminare.',
  NOT_POSSIBLE_NOW: 'Così come stanno le cose non si può fare.',
  LAST_ADMIN: 'È l’ultima persona che amministra: qualcuno che può fare tutto deve restare.',
  NAME_TAKEN: 'Questo nome è già usato.',
  WEAK_PASSWORD: 'Questa password è troppo facile da indovinare.',
  WRONG_CODE: 'Il codice non è giusto.',
  SECOND_FACTOR_REQUIRED: 'Serve ancora il codice dell’app di autenticazione.',
  PASSWORD_REQUIRED: 'Per continuare scrivi di nuovo la password.',
} as const;
