import type { SeasonShow } from '../../season.ts';
import { paragraphs } from '../text.ts';

export const antigone: SeasonShow = {
  slug: 'antigone',
  title: { it: 'Antigone', en: 'Antigone' },
  tagline: {
    it: 'Un pugno di terra, e lo Stato trema.',
    en: 'One handful of earth, and the state begins to shake.',
  },
  synopsis: {
    it: paragraphs(
      'La guerra è finita da una notte. Due fratelli si sono uccisi a vicenda davanti alle porte di Tebe: uno avrà i funerali solenni, l’altro resterà dov’è caduto, perché così ha stabilito il nuovo re, e chi lo tocca muore. Antigone esce all’alba, va da sola fino al corpo e gli getta sopra un pugno di polvere. Non basta a coprirlo. Basta a disobbedire.',
      'Di Antigone tutti sanno già che ha ragione; è la maniera più sicura per non ascoltarla. Abbiamo lavorato perché anche Creonte ne avesse: è un uomo che ha ereditato una città in macerie, ha paura del disordine e comincia da una legge. Lo spettacolo guarda il punto esatto in cui una decisione difesa troppo a lungo diventa un delitto.',
      'In scena ci sono quattro attori e un coro di sedici abitanti di Ferrara, dai diciannove agli ottantadue anni, che ha provato con noi ogni lunedì per un inverno. Il coro non commenta: ha paura, cambia idea, applaude chi comanda. La terra, due tonnellate, è quella dell’argine del Volano; alla fine della tournée ce la riportiamo.',
      'La traduzione è nuova, in una lingua da dire ad alta voce: frasi corte, nessun “ahimè”. Un atto unico di un’ora e mezza. Le prime due file sono vicine alla polvere.',
    ),
    en: paragraphs(
      'The war has been over for one night. Two brothers have killed each other at the gates of Thebes: one will have a state funeral, the other is to lie where he fell, by order of the new king, and whoever touches him dies. At dawn Antigone walks out alone to the body and throws a handful of dust on it. Not enough to cover him. Enough to disobey.',
      'Everyone already knows that Antigone is right, which is the surest way of not listening to her. We have worked to give Creon his reasons too: a man who inherits a city in ruins, is afraid of disorder and starts with a law. The production watches for the exact moment when a decision, defended too long, turns into a crime.',
      'On stage are four actors and a chorus of sixteen people from Ferrara, aged nineteen to eighty-two, who rehearsed with us every Monday for a winter. This chorus does not comment. It is frightened, it changes its mind, it applauds whoever is in charge. The earth, two tonnes of it, comes from the banks of the Volano. When the tour ends we take it back.',
      'The translation is new and made to be spoken: short sentences, not one “alas”. An hour and a half without a break, in Italian with English surtitles. The front two rows are close to the dust.',
    ),
  },
  ageAdvice: { it: 'Dai 14 anni', en: 'Ages 14 and up' },
  minimumAge: 14,
  durationMinutes: 95,
  intervals: 0,
  contentNotes: ['death', 'blood', 'smoke', 'loudNoise'],
  accessFeatures: ['surtitles', 'signLanguage'],
  credits: [
    { role: { it: 'da', en: 'after' }, name: 'Sofocle' },
    { role: { it: 'traduzione', en: 'translation' }, name: 'Miriam Levi Castaldi' },
    { role: { it: 'regia', en: 'director' }, name: 'Ilaria Montanari' },
    { role: { it: 'scene', en: 'set' }, name: 'Davide Orsatti' },
    { role: { it: 'costumi', en: 'costumes' }, name: 'Sveva Guidoboni' },
    { role: { it: 'luci', en: 'lighting' }, name: 'Tommaso Zerbini' },
    { role: { it: 'suono', en: 'sound' }, name: 'Nora Felletti' },
    { role: { it: 'direzione del coro', en: 'chorus leader' }, name: 'Kwame Rinaldi' },
    {
      role: { it: 'interprete LIS', en: 'Italian Sign Language interpreter' },
      name: 'Chiara Dosi',
    },
  ],
  cast: [
    { name: 'Agata Negri Sola', character: { it: 'Antigone', en: 'Antigone' } },
    { name: 'Ennio Bolognesi', character: { it: 'Creonte', en: 'Creon' } },
    { name: 'Giada Ferioli', character: { it: 'Ismene, Euridice', en: 'Ismene, Eurydice' } },
    {
      name: 'Yusuf Benassi',
      character: { it: 'la guardia, Emone, Tiresia', en: 'the Guard, Haemon, Tiresias' },
    },
    { name: 'Sedici abitanti di Ferrara', character: { it: 'il coro', en: 'the chorus' } },
  ],
  poster: {
    file: 'antigone.svg',
    alt: {
      it: 'Su fondo rosso un grande pugno nero lascia cadere polvere gialla; la polvere attraversa la scritta Antigone e copre un corpo disteso a terra.',
      en: 'On red, a great black fist lets yellow dust fall; the dust passes through the word Antigone and settles on a body lying on the ground.',
    },
    color: '#e5432d',
    focalX: 0.5,
    focalY: 0.57,
  },
};
