import type { SeasonShow } from '../../season.ts';
import { paragraphs } from '../text.ts';

export const cosiESeViPare: SeasonShow = {
  slug: 'cosi-e-se-vi-pare',
  title: { it: 'Così è (se vi pare)', en: 'Right You Are (If You Think So)' },
  tagline: {
    it: 'Tutto il paese vuole sapere chi è quella donna. Lei no.',
    en: 'The whole town wants to know who she is. She does not.',
  },
  synopsis: {
    it: paragraphs(
      'In una città di provincia arriva un impiegato, il signor Ponza, con una moglie che nessuno vede mai e una suocera che può salutare la figlia soltanto da lontano, gridando dal cortile verso l’ultimo piano. Perché? Lui spiega che la vecchia è pazza: la figlia è morta, quella è la sua seconda moglie. La suocera spiega, con molta dolcezza, che il pazzo è lui. Tutti e due sono credibili. Tutti e due pregano di non insistere.',
      'Naturalmente si insiste. Il salotto del consigliere Agazzi diventa un tribunale senza giudice, con il tè e i pasticcini: si cercano documenti, si organizzano confronti, si entra nelle vite degli altri con le scarpe sporche. Pirandello la chiama parabola; a noi, dopo averla provata per due mesi, è sembrata soprattutto la storia di gente che non sa stare senza una risposta.',
      'Alla Corderia il pubblico siede nel salotto, sui due lati, e si guarda in faccia. Gli attori bevono il tè accanto a voi e vi chiedono a chi credete. Non è un modo di dire, ma potete sempre rispondere di no. Laudisi, l’unico che ride, stasera è una donna, e ride un po’ meno del solito.',
      'Dura novanta minuti e alla fine la signora Ponza entra, velata, e dice chi è. In quarantun repliche abbiamo sentito il pubblico litigare fino alla fermata dell’autobus: l’ultima corsa è alle 23.20.',
    ),
    en: paragraphs(
      'A clerk called Ponza moves to a provincial town with a wife nobody ever sees and a mother-in-law who may greet her daughter only from the courtyard, shouting up to the top floor. Why? The old lady is mad, he explains: her daughter is dead and this is his second wife. He is the mad one, she explains, very gently. Both are convincing. Both beg everyone to leave it there.',
      'Nobody leaves it there. Councillor Agazzi’s drawing room becomes a court with no judge and very good pastries. Papers are sent for, confrontations arranged, other people’s lives walked through in muddy shoes. Pirandello called it a parable; after two months of rehearsal it looks to us like a play about people who cannot bear not to know.',
      'At La Corderia you sit in the drawing room, on two sides, facing each other. The actors take their tea next to you and ask whom you believe. They mean it, though you are always free to decline. Laudisi, the only one who laughs, is a woman tonight, and laughs rather less than usual.',
      'It takes ninety minutes, and at the end Signora Ponza comes in, veiled, and says who she is. In forty-one performances we have heard audiences argue all the way to the bus stop. The last bus is at 11.20 pm.',
    ),
  },
  ageAdvice: { it: 'Dai 14 anni', en: 'Ages 14 and up' },
  minimumAge: null,
  durationMinutes: 90,
  intervals: 0,
  contentNotes: ['death'],
  accessFeatures: ['captions'],
  credits: [
    { role: { it: 'di', en: 'by' }, name: 'Luigi Pirandello' },
    { role: { it: 'regia', en: 'director' }, name: 'Ottavio Lanzoni' },
    { role: { it: 'scene', en: 'set' }, name: 'Agnese Pirani' },
    { role: { it: 'costumi', en: 'costumes' }, name: 'Lucia Bevilacqua Rami' },
    { role: { it: 'luci', en: 'lighting' }, name: 'Tommaso Zerbini' },
    { role: { it: 'suono', en: 'sound' }, name: 'Elio Santandrea' },
    { role: { it: 'drammaturgia', en: 'dramaturgy' }, name: 'Miriam Levi Castaldi' },
  ],
  cast: [
    { name: 'Ruggero Malaguti', character: { it: 'il signor Ponza', en: 'Signor Ponza' } },
    { name: 'Bianca Roversi', character: { it: 'la signora Frola', en: 'Signora Frola' } },
    { name: 'Caterina Sarti', character: { it: 'Lamberta Laudisi', en: 'Lamberta Laudisi' } },
    {
      name: 'Ennio Bolognesi',
      character: { it: 'il consigliere Agazzi', en: 'Councillor Agazzi' },
    },
    { name: 'Marilù Tassinari', character: { it: 'la signora Amalia', en: 'Signora Amalia' } },
    { name: 'Giada Ferioli', character: { it: 'Dina', en: 'Dina' } },
    {
      name: 'Pietro Cavallari',
      character: { it: 'il prefetto e il commissario', en: 'the Prefect and the Inspector' },
    },
    { name: 'Agata Negri Sola', character: { it: 'la signora Ponza', en: 'Signora Ponza' } },
  ],
  poster: {
    file: 'cosi-e-se-vi-pare.svg',
    alt: {
      it: 'Un muro di righe bianche e nere davanti a un sole giallo: dove le righe si spostano e diventano verdi appare una donna velata, con un vuoto al posto del viso. In basso tre curiosi, di spalle; uno tiene una lente gialla.',
      en: 'A wall of black and white stripes before a yellow sun: where they shift and turn green a veiled woman appears, with a gap for a face. Below, three onlookers from behind; one holds up a yellow lens.',
    },
    color: '#f3ece0',
    focalX: 0.5,
    focalY: 0.57,
  },
};
