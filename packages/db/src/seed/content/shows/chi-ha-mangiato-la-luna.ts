import type { SeasonShow } from '../../season.ts';
import { paragraphs } from '../text.ts';

export const chiHaMangiatoLaLuna: SeasonShow = {
  slug: 'chi-ha-mangiato-la-luna',
  title: { it: 'Chi ha mangiato la luna?', en: 'Who Ate the Moon?' },
  tagline: {
    it: 'Un’indagine notturna per chi di notte dovrebbe dormire.',
    en: 'A night-time investigation for people who ought to be asleep.',
  },
  synopsis: {
    it: paragraphs(
      'Alla luna manca un pezzo. Ieri sera era tonda come una frittata, stasera ha un morso, e Nina, che ha sei anni e una torcia, vuole sapere chi è stato. Interroga il gatto, che stava dormendo. Interroga il panettiere, che di notte è sveglio, quindi è sospetto. Interroga il lampione, che parla pianissimo. Ogni sera la luna è più piccola e gli indizi sono tutti briciole.',
      'Poi Nina scopre che quello che credeva la collina dietro casa respira. È grande, è verde, ha molta fame e nessuno gli ha mai chiesto come si chiama. Da qui in poi ci serve il vostro aiuto, perché il gigante capisce soltanto le domande fatte da almeno cinquanta persone insieme.',
      'In scena ci sono due attrici, un musicista con una tuba e sette metri di stoffa verde. Non ci sono schermi. Il buio c’è, ma arriva piano e si può accenderlo e spegnerlo: all’ingresso ogni bambino riceve una lampadina e ne è responsabile.',
      'Dura cinquanta minuti. Si può parlare, alzarsi, uscire e tornare; in fondo alla sala c’è un angolo morbido per chi ne ha abbastanza. La luna, possiamo dirlo, ricresce. Il perché lo spieghiamo bene, con un’arancia.',
    ),
    en: paragraphs(
      'A piece of the moon is missing. Last night it was round as a pancake; tonight someone has taken a bite, and Nina, who is six and owns a torch, intends to find out who. She questions the cat, who was asleep. She questions the baker, who is awake at night and therefore a suspect. She questions the street lamp, who speaks very softly. Every night the moon gets smaller, and all the clues are crumbs.',
      'Then Nina finds out that what she took for the hill behind the house is breathing. It is big, it is green, it is very hungry, and nobody has ever asked its name. From here on we need your help, because the giant can only hear a question when at least fifty people ask it together.',
      'On stage there are two actors, a musician with a tuba and seven metres of green cloth. There are no screens. There is some darkness, but it comes slowly and can be switched on and off: every child is given a small lamp at the door and put in charge of it.',
      'It lasts fifty minutes. You may talk, stand up, go out and come back, and there is a soft corner at the back for anyone who has had enough. The moon, we can reveal, grows again. We explain exactly why, with an orange. In Italian, and easy to follow without it.',
    ),
  },
  ageAdvice: {
    it: 'Dai 4 agli 8 anni, con i grandi che vogliono',
    en: 'Ages 4 to 8, and any grown-ups they bring',
  },
  minimumAge: null,
  durationMinutes: 50,
  intervals: 0,
  contentNotes: [],
  accessFeatures: ['relaxed', 'signLanguage'],
  credits: [
    { role: { it: 'testo', en: 'written by' }, name: 'Nora Felletti, Samuele Gatti' },
    { role: { it: 'regia', en: 'director' }, name: 'Samuele Gatti' },
    { role: { it: 'scene e gigante', en: 'set and giant' }, name: 'Agnese Pirani' },
    { role: { it: 'costumi', en: 'costumes' }, name: 'Sveva Guidoboni' },
    { role: { it: 'luci', en: 'lighting' }, name: 'Bruno Mantovani Ricci' },
    { role: { it: 'musiche', en: 'music' }, name: 'Nora Felletti' },
    {
      role: { it: 'interprete LIS', en: 'Italian Sign Language interpreter' },
      name: 'Chiara Dosi',
    },
  ],
  cast: [
    { name: 'Giada Ferioli', character: { it: 'Nina', en: 'Nina' } },
    {
      name: 'Bianca Roversi',
      character: {
        it: 'il gatto, il panettiere, il lampione',
        en: 'the cat, the baker, the street lamp',
      },
    },
    {
      name: 'Kwame Rinaldi',
      character: { it: 'il gigante e la sua tuba', en: 'the giant and its tuba' },
    },
  ],
  poster: {
    file: 'chi-ha-mangiato-la-luna.svg',
    alt: {
      it: 'Una grande luna gialla con tre morsi. Sotto, una creatura verde con la bocca spalancata piena del titolo tiene fra le zampe un pezzo di luna; sulla sua testa una bambina indica il cielo.',
      en: 'A big yellow moon with three bites out of it. Below, a green creature, its open mouth full of the title, holds a piece of moon in its paws; on its head a small girl points at the sky.',
    },
    color: '#1fa968',
    focalX: 0.5,
    focalY: 0.6,
  },
};
