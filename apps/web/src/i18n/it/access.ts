/** Getting in: second factors, links, passwords. Met at the door and in the back office, by no visitor. */
export const access = {
  codeTitle: 'Secondo fattore',
  codeHelp: 'Apri la tua app di autenticazione e scrivi il codice di sei cifre.',
  code: 'Codice dell’app',
  recoveryHelp:
    'Scrivi uno dei codici di recupero che hai stampato o copiato. Ognuno vale una volta.',
  recoveryCode: 'Codice di recupero',
  useRecovery: 'Non ho il telefono: uso un codice di recupero',
  useApp: 'Uso l’app di autenticazione',
  codeMissing: 'Scrivi il codice intero.',
  codeWrong: 'Il codice non vale: aspetta il prossimo nell’app e scrivi quello.',
  recoveryWrong: 'Questo codice di recupero non vale, o è già stato usato.',
  codeLost:
    'Persi il telefono e i codici? Chi amministra il sito può azzerare il tuo secondo fattore in «Persone e ruoli».',
  continue: 'Continua',

  setUpTitle: 'Proteggi il tuo accesso',
  setUpHelp:
    'Chi amministra il sito entra con la password e con un codice dal telefono. Si prepara una volta sola e richiede due minuti.',
  setUpStep1:
    'Apri un’app di autenticazione (Aegis, Google Authenticator, 1Password…) e inquadra il QR.',
  setUpQr: 'QR del secondo fattore',
  setUpNoCamera: 'Se non puoi inquadrarlo, scrivi questa chiave nell’app:',
  setUpStep2: 'Scrivi qui il codice che l’app mostra.',
  setUpConfirm: 'Attiva il secondo fattore',
  setUpStale: 'È passato troppo tempo: inquadra il nuovo QR.',

  recoveryTitle: 'Codici di recupero',
  recoveryBody:
    'Servono se perdi il telefono. Ognuno vale una volta. Conservali lontano dal telefono: non li mostreremo più.',
  copy: 'Copia',
  copied: 'Copiati.',
  print: 'Stampa',
  recoveryKept: 'Li ho conservati',

  passwordAgainTitle: 'Sei ancora tu?',
  passwordAgainHelp: 'È un’azione delicata: scrivi di nuovo la tua password.',
  passwordWrong: 'La password non è giusta.',
  confirm: 'Conferma',
  cancel: 'Annulla',

  newPassword: 'Nuova password',
  newPasswordHelp: 'Almeno 12 caratteri, di qualunque tipo: una frase che ricordi va benissimo.',
  weak_tooShort: { one: 'Manca ancora {n} carattere.', other: 'Mancano ancora {n} caratteri.' },
  weak_tooLong: 'È troppo lunga: al massimo 256 caratteri.',
  weak_repetitive: 'Ripete o conta: chi prova a indovinare comincia da lì.',
  weak_personal: 'È fatta con il tuo nome, il tuo indirizzo o il nome del teatro.',
  weak_common: 'È fra le prime password che chiunque proverebbe.',
  strong: 'Questa va bene.',

  name: 'Nome e cognome',
  nameMissing: 'Scrivi il tuo nome.',
  email: 'E-mail',
  emailWrong: 'Scrivi un indirizzo e-mail.',
  language: 'Lingua',
  language_it: 'Italiano',
  language_en: 'English',

  acceptTitle: 'Ti aspettavamo',
  acceptHelp: 'Ti hanno invitato come {role}. Scegli una password: poi accedi con la tua e-mail.',
  acceptDo: 'Accetta l’invito',
  acceptDone: 'Tutto pronto',
  acceptDoneBody: 'Ora puoi accedere con {email} e la password che hai scelto.',
  resetTitle: 'Scegli una nuova password',
  resetHelp: 'Per {email}. Ovunque tu abbia fatto l’accesso, verrà chiuso.',
  resetDo: 'Salva la password',
  resetDone: 'Password cambiata',
  resetDoneBody: 'Accedi con {email} e la nuova password.',
  forgotTitle: 'Password dimenticata',
  forgotHelp: 'Scrivi il tuo indirizzo: se ha un accesso, ti mandiamo un link che vale un’ora.',
  forgotDo: 'Manda il link',
  forgotDone: 'Controlla la posta',
  forgotDoneBody:
    'Se {email} ha un accesso, fra poco arriva un messaggio con un link. Se non arriva, guarda nella posta indesiderata o chiedi a chi amministra il sito.',
  setupTitle: 'Il primo accesso',
  setupHelp:
    'Il sito è nuovo e nessuno può ancora amministrarlo. Chi compila questa pagina potrà fare tutto, anche invitare gli altri.',
  setupDo: 'Crea l’accesso',
  setupDone: 'Il sito è tuo',
  setupTaken: 'Questo indirizzo ha già un accesso.',
  setupOver: 'C’è già chi amministra il sito',
  setupOverBody: 'Questa pagina serviva solo per la prima persona. Chiedi a lei un invito.',
  toSignIn: 'Vai all’accesso',
  forgottenLink: 'Password dimenticata?',

  linkMissing: 'Il link è incompleto',
  linkMissingBody: 'Apri il link intero dal messaggio che hai ricevuto.',
  linkMissing_setup: 'Apri il link intero che il sito ha scritto quando è partito.',
  linkExpired: 'Il link non vale più',
  linkExpired_invite:
    'È scaduto o è già stato usato. Se hai già scelto una password, accedi; altrimenti chiedi un nuovo invito a chi amministra il sito.',
  linkExpired_passwordReset: 'È scaduto o è già stato usato. Fattene mandare un altro.',
  linkExpired_setup:
    'È scaduto o è già stato usato. Riavvia il sito per averne un altro, o usa npm run user:create.',
  linkUnknown: 'Non riconosciamo questo link',
  linkUnknownBody: 'Forse è stato tagliato, o l’invito è stato ritirato. Apri il link più recente.',
  newLink: 'Chiedi un altro link',

  deniedTitle: 'Porta chiusa',
  deniedBody: 'Il tuo ruolo è {role}, e questo non lo comprende.',
  can_door: 'Puoi controllare i biglietti all’ingresso.',
  can_boxOffice: 'Puoi lavorare su prenotazioni, pubblico e ingresso.',
  can_admin: 'Di solito puoi fare tutto: forse il tuo ruolo è appena cambiato. Ricarica la pagina.',
  askWhom:
    'Il ruolo lo cambia chi amministra il sito, in «Persone e ruoli»: chiedi alla direzione.',
  toDoor: 'Vai all’ingresso',
  toAdmin: 'Vai all’amministrazione',
} as const;
