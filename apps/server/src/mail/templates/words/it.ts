const seats = (count: number) => (count === 1 ? '1 posto' : `${count} posti`);

/** The Italian wording. Its shape is the contract that every other language is checked against. */
export const it = {
  seats,
  greeting: (name: string) => `Ciao ${name},`,
  greetingUnnamed: 'Ciao,',
  when: (day: string, time: string) => `${day}, ore ${time}`,
  doors: (time: string) => `Porte aperte dalle ${time}`,
  until: (time: string) => `le ${time}`,
  untilOn: (time: string, day: string) => `le ${time} di ${day}`,
  code: 'Codice',
  buttonFallback: 'Se il pulsante non funziona, copia questo indirizzo nel browser:',
  confirmButton: 'Conferma la prenotazione',
  manageLink: 'Cambia o annulla la prenotazione',
  ticketLink: 'Apri il biglietto',
  showLink: 'Guarda le altre date',
  held: (until: string) => `Non è ancora confermata: teniamo i posti fino al${until}.`,
  lapsed:
    'Il tempo per confermare è finito. Se i posti ci sono ancora, con il pulsante li riprendi.',
  formerly: (when: string, venue: string) => `Prima era: ${when}, ${venue}.`,
  contactsLink: 'I nostri contatti',
  validFor: (hours: number) => {
    if (hours <= 1) return 'un’ora';
    return hours < 48 ? `${hours} ore` : `${Math.floor(hours / 24)} giorni`;
  },
  sample: {
    subject: (subject: string) => `[Prova] ${subject}`,
    notice: 'Questa è un’e-mail di prova: nomi, date e link sono inventati.',
  },
  contact: 'Hai una domanda? Rispondi a questa e-mail.',

  confirmReservation: {
    subject: (title: string, day: string, until: string) =>
      `Conferma entro ${until}: ${title}, ${day}`,
    subjectLapsed: (title: string, day: string) => `Conferma la prenotazione: ${title}, ${day}`,
    heading: 'Manca solo la conferma',
    intro: (count: number, until: string) =>
      `Teniamo ${seats(count)} per te fino al${until}. Conferma con il pulsante e ti mandiamo il biglietto.`,
    after: (until: string) => `Dopo ${until} i posti tornano disponibili per tutti.`,
    notYou:
      'Non hai prenotato tu? Ignora questa e-mail: senza conferma la prenotazione decade da sola.',
  },
  alreadyBooked: {
    subject: (title: string, day: string) => `Hai già una prenotazione: ${title}, ${day}`,
    heading: 'Hai già una prenotazione',
    intro:
      'Qualcuno ha appena chiesto dei posti per questa serata con il tuo indirizzo. Una prenotazione c’è già: non abbiamo cambiato niente.',
    ended: 'Nel frattempo la prenotazione è stata annullata. Se vuoi venire, prenota di nuovo.',
    notYou: 'La richiesta non è tua? Ignora questa e-mail: la tua prenotazione resta com’è.',
  },
  ticket: {
    subject: (title: string, day: string, time: string) =>
      `Il tuo biglietto: ${title}, ${day}, ore ${time}`,
    heading: 'Ci vediamo a teatro',
    intro: (count: number) =>
      count === 1
        ? 'La prenotazione è confermata. Questo QR è il tuo biglietto: mostralo all’ingresso, dal telefono o stampato.'
        : `La prenotazione è confermata. Questo QR è il biglietto per ${seats(count)}: mostralo all’ingresso, dal telefono o stampato.`,
    qrAlt: (code: string) => `QR del biglietto, codice ${code}`,
    together:
      'Se non arrivate tutti insieme va bene lo stesso: lo stesso QR fa entrare anche chi viene dopo.',
    calendar:
      'In allegato trovi la serata per il calendario. Puoi condividerla: il biglietto non c’è dentro.',
    keep: 'Chi ha questa e-mail ha il biglietto: inoltrala solo a chi viene con te.',
  },
  reservationChanged: {
    subject: (title: string, day: string, count: number) =>
      `Prenotazione cambiata, ora ${seats(count)}: ${title}, ${day}`,
    heading: (count: number) => `Ora la prenotazione è per ${seats(count)}`,
    intro: 'Abbiamo cambiato la prenotazione come ci hai chiesto. Il QR resta quello che hai già.',
  },
  reservationCancelled: {
    subject: (title: string, day: string) => `Prenotazione annullata: ${title}, ${day}`,
    heading: 'La prenotazione è annullata',
    intro: (count: number) =>
      `La prenotazione qui sotto, ${seats(count)}, è annullata. Il QR e i link di prima non fanno più entrare.`,
    calendar: 'Il file allegato toglie la serata dal calendario.',
    again: 'Ci dispiace non vederti. Se cambi idea, ci sono altre sere.',
  },
  yourReservations: {
    subject: (count: number): string =>
      count === 1 ? 'La tua prenotazione' : `Le tue ${count} prenotazioni`,
    heading: (count: number): string =>
      count === 1 ? 'La tua prenotazione' : 'Le tue prenotazioni',
    intro:
      'Ecco quello che risulta con questo indirizzo. I link aprono le tue prenotazioni: tienili per te.',
    notYou: 'Non l’hai chiesto tu? Ignora questa e-mail: nessun altro l’ha ricevuta.',
  },
  reservationMoved: {
    subject: (title: string, day: string, time: string) =>
      `Prenotazione spostata, il nuovo biglietto: ${title}, ${day}, ore ${time}`,
    heading: 'Ci vediamo un’altra sera',
    intro: (count: number) =>
      `Abbiamo spostato la prenotazione, ${seats(count)}. Questo è il biglietto nuovo: quello di prima non fa più entrare.`,
    calendar: 'Se la serata di prima è nel tuo calendario, toglila.',
  },
  performanceMoved: {
    subject: (title: string, day: string, time: string) =>
      `Nuova data: ${title}, ${day}, ore ${time}`,
    heading: 'La serata cambia',
    intro:
      'Abbiamo dovuto spostare questa serata e ci scusiamo per il disagio. Qui sotto trovi quando e dove sarà.',
    stays: 'La tua prenotazione vale anche così, e il QR resta quello che hai già.',
    cannotCome:
      'Se così non puoi venire, dal link qui sotto puoi annullare o scegliere un’altra sera.',
  },
  performanceCancelled: {
    subject: (title: string, day: string) => `Serata annullata: ${title}, ${day}`,
    heading: 'La serata non ci sarà',
    intro: (count: number) =>
      `Ci dispiace: abbiamo dovuto annullare questa serata, e con lei la tua prenotazione, ${seats(count)}. Il QR non serve più.`,
    again: 'Ti aspettiamo volentieri un’altra sera.',
    calendar: 'Il file allegato toglie la serata dal calendario.',
  },
  addressChanged: {
    subject: (title: string, day: string) =>
      `Indirizzo della prenotazione cambiato: ${title}, ${day}`,
    heading: 'La prenotazione ha un altro indirizzo',
    intro:
      'Questa prenotazione è ora legata a un altro indirizzo e-mail. Qui non scriveremo più, e i link che hai ricevuto per confermarla o cambiarla non funzionano più.',
    notYou: 'Non l’hai chiesto tu? Faccelo sapere: dicci il codice.',
  },
  roles: { admin: 'amministrazione', boxOffice: 'biglietteria', door: 'ingresso' },
  staffInvite: {
    subject: (company: string) => `Invito a lavorare sul sito di ${company}`,
    heading: 'Benvenuti dietro le quinte',
    intro: (company: string, role: string) =>
      `${company} ti invita a lavorare sul sito, per: ${role}. Scegli una password e sei dentro.`,
    button: 'Accetta l’invito',
    once: (span: string) => `Il link funziona una volta sola e scade tra ${span}.`,
    notYou: 'Non aspettavi questo invito? Ignora questa e-mail: senza di te scade da solo.',
  },
  passwordReset: {
    subject: (company: string) => `Nuova password per il sito di ${company}`,
    heading: 'Scegli una nuova password',
    intro: 'Qualcuno ha chiesto una nuova password per il tuo accesso. Con il pulsante la scegli.',
    button: 'Scegli la password',
    once: (span: string) => `Il link funziona una volta sola e scade tra ${span}.`,
    notYou: 'Non l’hai chiesto tu? Ignora questa e-mail: la password resta com’è.',
  },
};

export type Words = typeof it;
