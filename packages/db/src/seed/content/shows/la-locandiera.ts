import type { SeasonShow } from '../../season.ts';
import { paragraphs } from '../text.ts';

export const laLocandiera: SeasonShow = {
  slug: 'la-locandiera',
  title: { it: 'La locandiera', en: 'The Mistress of the Inn' },
  tagline: {
    it: 'Tre uomini guardano dal buco della serratura. Dall’altra parte c’è la padrona.',
    en: 'Three men at the keyhole. On the other side, the woman who owns the door.',
  },
  synopsis: {
    it: paragraphs(
      'A Firenze c’è una locanda dove i conti tornano sempre. La manda avanti Mirandolina, da sola, da quando è morto il padre. Un marchese senza un soldo le offre protezione; un conte dal titolo comprato di fresco le offre orecchini. Lei ringrazia, incassa e rifà i letti. Poi arriva un cavaliere che disprezza tutte le donne e si lamenta della biancheria, e Mirandolina decide che prima di domani sera sarà innamorato.',
      'Goldoni scrive la commedia nel 1752 e mette al centro qualcosa che a teatro non si era quasi mai visto: una donna che lavora. Per questo il nostro spettacolo si svolge tutto nel retro, fra la cucina e la stireria, dove si cucina davvero l’intingolo del secondo atto e dove il ferro, nel terzo, è davvero rovente. Le stanze dei signori stanno in alto, dietro porte numerate: le vediamo solo quando qualcuno suona il campanello.',
      'È una partita giocata a carte scoperte. Mirandolina racconta al pubblico ogni mossa prima di farla, noi ridiamo con lei, e quando il gioco le scappa di mano ci accorgiamo di aver riso un po’ troppo a lungo. La paura del finale, un uomo che batte alla porta chiusa a chiave, non l’abbiamo aggiunta noi: è nel testo.',
      'Otto attori, undici porte, una sola chiave. Il toscano pulito di Goldoni è rimasto com’era, salvo le canzoni fra un atto e l’altro, che cantano le cameriere.',
    ),
    en: paragraphs(
      'There is an inn in Florence where the accounts always balance. Mirandolina has run it alone since her father died. A marquis without a penny offers her his protection; a count who bought his title last year offers her earrings. She says thank you, banks the earrings and changes the sheets. Then a knight checks in who despises all women and complains about the linen, and Mirandolina decides he will be in love with her by tomorrow night.',
      'In 1752 Goldoni put at the centre of a comedy someone the stage had hardly noticed: a woman at work. So our production never leaves the back of house. The stew in act two is cooked in front of you; the iron in act three is hot. The gentlemen live upstairs behind numbered doors, and exist only when they ring.',
      'It is a game played with the cards face up. Mirandolina tells us every move before she makes it and we laugh along, until it slips out of her control and we notice that we have been laughing a little too long. The fear at the end, a man hammering on a locked door, is not our invention. It is in the play.',
      'Eight actors, eleven doors, one key. In Italian, with English surtitles; the songs between the acts belong to the chambermaids.',
    ),
  },
  ageAdvice: { it: 'Dai 12 anni', en: 'Ages 12 and up' },
  minimumAge: null,
  durationMinutes: 130,
  intervals: 1,
  contentNotes: ['loudNoise', 'violence'],
  accessFeatures: ['surtitles', 'audioDescription'],
  credits: [
    { role: { it: 'di', en: 'by' }, name: 'Carlo Goldoni' },
    { role: { it: 'regia', en: 'director' }, name: 'Ilaria Montanari' },
    { role: { it: 'scene', en: 'set' }, name: 'Davide Orsatti' },
    { role: { it: 'costumi', en: 'costumes' }, name: 'Lucia Bevilacqua Rami' },
    { role: { it: 'luci', en: 'lighting' }, name: 'Tommaso Zerbini' },
    { role: { it: 'suono e canzoni', en: 'sound and songs' }, name: 'Nora Felletti' },
    {
      role: { it: 'traduzione dei soprattitoli', en: 'surtitle translation' },
      name: 'Helen Marchetti',
    },
    { role: { it: 'aiuto regia', en: 'assistant director' }, name: 'Samuele Gatti' },
  ],
  cast: [
    { name: 'Caterina Sarti', character: { it: 'Mirandolina', en: 'Mirandolina' } },
    {
      name: 'Ruggero Malaguti',
      character: { it: 'il Cavaliere di Ripafratta', en: 'the Knight of Ripafratta' },
    },
    {
      name: 'Ennio Bolognesi',
      character: { it: 'il Marchese di Forlipopoli', en: 'the Marquis of Forlipopoli' },
    },
    {
      name: 'Pietro Cavallari',
      character: { it: 'il Conte d’Albafiorita', en: 'the Count of Albafiorita' },
    },
    {
      name: 'Yusuf Benassi',
      character: { it: 'Fabrizio, cameriere', en: 'Fabrizio, the head waiter' },
    },
    { name: 'Giada Ferioli', character: { it: 'Ortensia', en: 'Ortensia' } },
    { name: 'Marilù Tassinari', character: { it: 'Dejanira', en: 'Dejanira' } },
    {
      name: 'Leone Vaccari',
      character: { it: 'il servitore del Cavaliere', en: 'the Knight’s servant' },
    },
  ],
  poster: {
    file: 'la-locandiera.svg',
    alt: {
      it: 'Su una carta da parati rosa a righe, la serratura di una porta ha la forma di una donna con le mani sui fianchi e una chiave sulla gonna. In basso, di spalle, tre uomini con il tricorno la guardano.',
      en: 'On striped pink wallpaper, a keyhole in the shape of a woman, hands on hips, a key on her skirt. Below, seen from behind, three men in tricorn hats look up at her.',
    },
    color: '#f2799c',
    focalX: 0.5,
    focalY: 0.57,
  },
};
