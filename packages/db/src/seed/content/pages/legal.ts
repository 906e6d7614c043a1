import type { SeasonPage } from '../../season.ts';
import { paragraphs } from '../text.ts';

export const privacy: SeasonPage = {
  title: { it: 'Informativa sulla privacy', en: 'Privacy notice' },
  body: {
    it: paragraphs(
      'Titolare del trattamento è AzioneLab, via dei Calafati 18, 44121 Ferrara. Per ogni domanda sui vostri dati: [privacy@azionelab.test](mailto:privacy@azionelab.test) oppure 0532 000 184.',
      '## Che cosa conserviamo',
      '- **Nome ed e-mail** di chi prenota: servono per tenervi i posti e mandarvi il biglietto.\n- **Telefono**, se lo lasciate: serve ad avvisarvi di un cambiamento dell’ultima ora.\n- **Note ed esigenze di accesso**, se le scrivete: servono a prepararvi il posto giusto.\n- **La prenotazione**: spettacolo, data, numero di posti, lingua, modifiche, e-mail inviate e ora d’ingresso in sala.',
      'Non usiamo questi dati per pubblicità o newsletter, non li vendiamo e non prendiamo decisioni automatiche sulle persone.',
      '## Su quale base',
      'Trattiamo i dati della prenotazione perché l’avete chiesta voi (art. 6.1.b del Regolamento UE 2016/679). L’ora d’ingresso e le misure contro gli abusi rispondono al nostro interesse legittimo a far entrare ognuno una volta sola (art. 6.1.f). Le esigenze di accesso possono rivelare informazioni sulla salute: scriverle è facoltativo, le usiamo solo con il vostro consenso esplicito (art. 9.2.a) e potete farle cancellare in qualunque momento.',
      '## Per quanto tempo',
      'I dati personali restano per dodici mesi dopo la data dello spettacolo, poi vengono cancellati; rimane soltanto il numero dei posti, senza nomi. Le esigenze di accesso e le note si possono togliere prima: basta scriverci.',
      '## Chi li vede',
      'La biglietteria e chi controlla i biglietti all’ingresso, ognuno per quel che gli serve. Il fornitore del server e quello della posta elettronica li trattano per nostro conto. Il codice QR contiene solo una sequenza casuale, nessun dato personale.',
      '## Cookie e memoria del browser',
      'Non c’è alcun tracciamento e non ci sono contenuti di terze parti. Usiamo due soli cookie tecnici: uno ricorda la **lingua** scelta, l’altro tiene aperto l’**accesso del personale** e i visitatori non lo ricevono. Il biglietto che aprite può restare nella memoria del vostro browser, per funzionare anche senza rete. Il server guarda l’indirizzo IP delle richieste solo per fermare gli abusi.',
      '## I vostri diritti',
      'Potete chiedere di vedere, correggere, cancellare o ricevere i vostri dati, limitarne l’uso, opporvi e ritirare il consenso, senza che questo tocchi ciò che è già stato fatto. Rispondiamo entro un mese. Potete anche rivolgervi al [Garante per la protezione dei dati personali](https://www.garanteprivacy.it).',
    ),
    en: paragraphs(
      'The data controller is AzioneLab, via dei Calafati 18, 44121 Ferrara, Italy. For any question about your data: [privacy@azionelab.test](mailto:privacy@azionelab.test) or +39 0532 000 184.',
      '## What we keep',
      '- **Name and e-mail** of the person booking, to hold your seats and send your ticket.\n- **Phone number**, if you give one, to tell you about a last-minute change.\n- **Notes and access needs**, if you write any, to have the right place ready for you.\n- **The booking itself**: show, date, number of seats, language, changes, the e-mails we sent, and the time you came in.',
      'We do not use any of this for advertising or newsletters, we do not sell it, and we make no automated decisions about people.',
      '## On what basis',
      'We process booking data because you asked us for a booking (Article 6(1)(b) of Regulation (EU) 2016/679). Entry times and protection against abuse rest on our legitimate interest in letting everyone in exactly once (Article 6(1)(f)). Access needs may say something about your health: giving them is optional, we use them only with your explicit consent (Article 9(2)(a)), and you can have them deleted at any time.',
      '## For how long',
      'Personal data is kept for twelve months after the date of the performance and then deleted; only the number of seats remains, without names. Access needs and notes can be removed sooner: just write to us.',
      '## Who sees it',
      'The box office and the people checking tickets at the door, each as far as their work requires. Our hosting and e-mail providers process it on our behalf. The QR code holds a random sequence and nothing personal.',
      '## Cookies and browser storage',
      'There is no tracking and no third-party content. We use two technical cookies only: one remembers your **language**; the other keeps **staff signed in**, and visitors never receive it. A ticket you have opened may stay in your browser’s storage so that it works without a network. The server looks at the IP address of requests only to stop abuse.',
      '## Your rights',
      'You may ask to see, correct, delete or receive your data, restrict its use, object to it, and withdraw consent without affecting what has already been done. We answer within a month. You may also complain to the Italian data protection authority, the [Garante](https://www.garanteprivacy.it).',
    ),
  },
};

export const accessibility: SeasonPage = {
  title: { it: 'Dichiarazione di accessibilità', en: 'Accessibility statement' },
  body: {
    it: paragraphs(
      'Vogliamo che chiunque possa scegliere una sera, prenotare ed entrare in sala senza chiedere aiuto, e che chi vuole aiuto lo trovi. L’obiettivo di questo sito è la conformità alle **WCAG 2.2, livello AA**.',
      '## Che cosa potete aspettarvi',
      '- Tutto si usa da tastiera, con il punto attivo sempre visibile.\n- I testi si ingrandiscono e le pagine funzionano su uno schermo largo 320 pixel.\n- Disponibilità ed errori sono detti a parole, mai solo con il colore.\n- Le animazioni si fermano se il vostro dispositivo lo chiede.\n- Il tempo per confermare una prenotazione è sempre indicato; se scade, si può riprovare.',
      '## Limiti che conosciamo',
      '- Nelle locandine il titolo è disegnato: lo ripetiamo sempre come testo accanto all’immagine, che ha una descrizione.\n- Le mappe si aprono su OpenStreetMap, che non dipende da noi: le indicazioni scritte in ogni pagina di sala dicono tutto il necessario.\n- Le note e i titoli caricati dalla compagnia possono contenere parole in dialetto o in altre lingue che un lettore di schermo pronuncia male.\n- Il sito non è ancora stato esaminato da un ente indipendente.',
      '## In sala',
      'Posti riservati, rampe, bagni, impianto a induzione e parcheggi sono descritti nella pagina di ogni sala; le sere con lingua dei segni, audiodescrizione, sottotitoli o replica rilassata in quella di ogni spettacolo.',
      '## Se qualcosa non funziona',
      'Scrivete ad [accesso@azionelab.test](mailto:accesso@azionelab.test) o chiamate lo 0532 000 184, dal martedì al sabato dalle 16 alle 19: vi prenotiamo noi il posto subito e rispondiamo sul problema entro cinque giorni lavorativi.',
    ),
    en: paragraphs(
      'We want anyone to be able to choose an evening, book it and come in without asking for help, and anyone who would like help to find it. This site aims to conform to **WCAG 2.2, level AA**.',
      '## What you can expect',
      '- Everything works from the keyboard, and you can always see where you are.\n- Text can be enlarged, and pages work on a screen 320 pixels wide.\n- Availability and errors are told in words, never by colour alone.\n- Animations stop if your device asks for that.\n- The time you have to confirm a booking is always stated, and if it runs out you can try again.',
      '## Limits we know of',
      '- The titles on our posters are drawn. We always repeat them as text beside the image, and the image has a description.\n- Maps open on OpenStreetMap, which is not ours: the written directions on each venue page tell you everything you need.\n- Titles and notes written by the company may contain dialect or other languages that a screen reader mispronounces.\n- The site has not yet been reviewed by an independent body.',
      '## In the theatre',
      'Wheelchair spaces, ramps, toilets, hearing loop and parking are described on each venue’s page; signed, audio-described, captioned and relaxed evenings on each show’s page.',
      '## If something does not work',
      'Write to [accesso@azionelab.test](mailto:accesso@azionelab.test) or call +39 0532 000 184, Tuesday to Saturday, 4 to 7 pm: we will book your seat for you there and then, and answer about the problem within five working days.',
    ),
  },
};
