import type { SeasonShow } from '../../season.ts';
import { paragraphs } from '../text.ts';

export const piena: SeasonShow = {
  slug: 'piena',
  title: { it: 'Piena', en: 'High Water' },
  tagline: {
    it: 'Novembre 1951. Il Po entra in cucina.',
    en: 'November 1951. The Po walks into the kitchen.',
  },
  synopsis: {
    it: paragraphs(
      'Il 14 novembre 1951 il Po rompe gli argini a Occhiobello, di fronte a Ferrara, e in pochi giorni il Polesine diventa un lago. Centottantamila persone se ne vanno con quello che riescono a caricare. Chi resta sale: prima sul tavolo, poi in granaio, poi sul tetto. Su una cosa sono tutti d’accordo: nessuno ha voluto lasciare le galline.',
      '“Piena” nasce da ventisei interviste registrate fra Santa Maria Maddalena, Canaro e Crespino a chi allora aveva fra i quattro e i vent’anni. Non le recitiamo: gli attori hanno le voci nelle cuffie e le ripetono mentre le ascoltano, con le pause, il dialetto e i colpi di tosse. Dopo dieci minuti non si capisce più chi ricorda.',
      'In scena ci sono un tavolo, tre sedie, una lampada e otto centimetri d’acqua, che nel corso della sera salgono. C’è la signora che ha salvato la macchina da cucire e dimenticato il marito; c’è il barcaiolo che faceva pagare e quello che non faceva pagare, che erano fratelli. C’è da ridere più di quanto pensassimo quando abbiamo acceso il registratore.',
      'Non è uno spettacolo sul clima, e naturalmente lo è. Alla fine restiamo in sala con il vino: se in casa vostra c’è una storia d’acqua, il registratore è acceso.',
    ),
    en: paragraphs(
      'On 14 November 1951 the Po broke its banks at Occhiobello, across the river from Ferrara, and within days the Polesine was a lake. A hundred and eighty thousand people left with whatever they could load. Those who stayed went up: on to the table, into the hayloft, out on the roof. On one thing they all agree. Nobody would leave the hens.',
      '“High Water” is made from twenty-six interviews recorded along the river with people who were between four and twenty at the time. We do not act them. The performers hear the voices through headphones and repeat them as they listen, with every pause, cough and turn of dialect. After ten minutes you no longer know who is remembering.',
      'On stage there are a table, three chairs, a lamp and eight centimetres of water, which rises as the evening goes on. There is the woman who saved the sewing machine and forgot her husband. There is the boatman who charged and the boatman who did not; they were brothers. There is more to laugh at than we expected when we switched on the recorder.',
      'It is not a show about the climate, and of course it is. Afterwards we stay in the room with some wine. If your family has a story about water, the recorder is running.',
    ),
  },
  ageAdvice: { it: 'Dai 10 anni', en: 'Ages 10 and up' },
  minimumAge: null,
  durationMinutes: 75,
  intervals: 0,
  contentNotes: ['death', 'strongLanguage', 'loudNoise'],
  accessFeatures: ['captions', 'audioDescription'],
  credits: [
    { role: { it: 'creazione', en: 'created by' }, name: 'AzioneLab' },
    {
      role: { it: 'regia e montaggio delle voci', en: 'director and voice editing' },
      name: 'Ottavio Lanzoni',
    },
    { role: { it: 'interviste', en: 'interviews' }, name: 'Miriam Levi Castaldi, Samuele Gatti' },
    { role: { it: 'scene', en: 'set' }, name: 'Agnese Pirani' },
    { role: { it: 'costumi', en: 'costumes' }, name: 'Sveva Guidoboni' },
    { role: { it: 'luci', en: 'lighting' }, name: 'Bruno Mantovani Ricci' },
    { role: { it: 'suono', en: 'sound' }, name: 'Elio Santandrea' },
    {
      role: { it: 'traduzione delle didascalie', en: 'caption translation' },
      name: 'Helen Marchetti',
    },
  ],
  cast: [
    { name: 'Bianca Roversi', character: { it: 'otto voci', en: 'eight voices' } },
    { name: 'Leone Vaccari', character: { it: 'nove voci', en: 'nine voices' } },
    { name: 'Marilù Tassinari', character: { it: 'nove voci', en: 'nine voices' } },
  ],
  poster: {
    file: 'piena.svg',
    alt: {
      it: 'Nel cono di luce di una lampada, una gallina bianca sta su una sedia posata sopra un tavolo; l’acqua blu arriva alle gambe del tavolo e la scritta Piena è mezza sommersa.',
      en: 'In the beam of a lamp, a white hen sits on a chair that stands on a table; blue water has reached the table’s legs, and the word Piena is half under it.',
    },
    color: '#2a5bd7',
    focalX: 0.5,
    focalY: 0.57,
  },
};
