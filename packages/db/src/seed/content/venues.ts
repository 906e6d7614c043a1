import type { SeasonVenue } from '../season.ts';
import { paragraphs } from './text.ts';

const teatroVolano: SeasonVenue = {
  slug: 'teatro-volano',
  name: 'Teatro Volano',
  address: 'Via dei Calafati 18, 44121 Ferrara',
  city: 'Ferrara',
  timeZone: 'Europe/Rome',
  latitude: 44.8279,
  longitude: 11.6155,
  mapUrl: 'https://www.openstreetmap.org/?mlat=44.82790&mlon=11.61550#map=18/44.82790/11.61550',
  roomCapacity: 184,
  directions: {
    it: paragraphs(
      '**In treno.** Dalla stazione di Ferrara sono venti minuti a piedi, quasi tutti lungo le mura, oppure otto minuti di autobus.',
      '**In autobus.** Linee 2 e 9, fermata Calafati, a ottanta metri dall’ingresso. L’ultima corsa verso la stazione passa alle 23.40: nelle serate lunghe la aspettiamo insieme a voi.',
      '**In auto.** Il parcheggio della Darsena è a cinque minuti ed è gratuito dopo le 20. Il teatro è fuori dalla zona a traffico limitato, ma via dei Calafati è stretta: non fermatevi davanti al portone, è l’uscita di sicurezza.',
      '**A piedi o in bicicletta.** Da piazza Travaglio si esce dalle mura, si tiene il fiume a destra e dopo dieci minuti si vede l’insegna gialla. Nel cortile ci sono quaranta posti bici coperti.',
    ),
    en: paragraphs(
      '**By train.** Ferrara station is twenty minutes away on foot, most of it beside the city walls, or eight minutes by bus.',
      '**By bus.** Lines 2 and 9 stop at Calafati, eighty metres from the door. The last bus back to the station is at 11.40 pm; after a long show we wait for it with you.',
      '**By car.** The Darsena car park is five minutes’ walk away and free after 8 pm. The theatre lies outside the restricted traffic zone, but via dei Calafati is narrow: please do not stop in front of the gate, which is our emergency exit.',
      '**On foot or by bike.** From piazza Travaglio walk out through the walls and keep the river on your right; in ten minutes you will see the yellow sign. There are forty covered bike stands in the courtyard.',
    ),
  },
  accessInfo: {
    it: paragraphs(
      'L’ingresso, il foyer, la biglietteria e la platea sono allo stesso livello della strada, senza gradini. Le porte sono larghe almeno 95 cm. La galleria si raggiunge solo con una scala di 22 gradini, con corrimano su entrambi i lati; l’ascensore non c’è.',
      'In quarta fila ci sono quattro posti per persone in sedia a rotelle, ognuno con il posto di chi accompagna accanto. Il bagno accessibile è nel foyer. In platea funziona un impianto a induzione magnetica: impostate l’apparecchio su T, le file migliori sono dalla terza all’ottava. I cani guida e di assistenza entrano in sala.',
      'Nel cortile ci sono due posti auto riservati. Per averne uno, o per qualunque altra necessità, scrivetelo nella prenotazione oppure chiamate Marta in biglietteria allo 0532 000 184, dal martedì al sabato dalle 16 alle 19.',
    ),
    en: paragraphs(
      'The entrance, foyer, box office and stalls are all at street level, with no steps. Doors are at least 95 cm wide. The gallery can only be reached by a staircase of 22 steps with handrails on both sides; there is no lift.',
      'Row four has four wheelchair spaces, each next to a companion seat. The accessible toilet is in the foyer. The stalls have a hearing loop: switch your device to T; rows three to eight work best. Guide and assistance dogs are welcome in the auditorium.',
      'There are two reserved parking spaces in the courtyard. To have one kept for you, or for anything else you need, tell us when you book or call Marta at the box office on +39 0532 000 184, Tuesday to Saturday, 4 to 7 pm.',
    ),
  },
  accessFeatures: [
    'wheelchairSpaces',
    'stepFree',
    'accessibleToilet',
    'hearingLoop',
    'assistanceDogs',
    'parking',
  ],
};

const laCorderia: SeasonVenue = {
  slug: 'la-corderia',
  name: 'La Corderia',
  address: 'Via del Canapificio 7, 44124 Ferrara',
  city: 'Ferrara',
  timeZone: 'Europe/Rome',
  latitude: 44.8262,
  longitude: 11.6331,
  mapUrl: 'https://www.openstreetmap.org/?mlat=44.82620&mlon=11.63310#map=18/44.82620/11.63310',
  roomCapacity: 62,
  directions: {
    it: paragraphs(
      '**In treno.** Dalla stazione di Ferrara prendete l’autobus: a piedi sono quaranta minuti.',
      '**In autobus.** Linea 6, fermata Canapificio, poi trecento metri: il viale è illuminato fino al cancello.',
      '**In auto.** Si parcheggia dentro il recinto della vecchia fabbrica, entrando dal cancello verde. Il fondo è di ghiaia.',
      '**A piedi o in bicicletta.** La ciclabile del Volano passa dietro il capannone: dal centro sono dodici minuti in bici. Cercate la ciminiera, la sala è ai suoi piedi.',
    ),
    en: paragraphs(
      '**By train.** From Ferrara station take the bus: on foot it is forty minutes.',
      '**By bus.** Line 6 to Canapificio, then three hundred metres along an avenue that is lit right up to the gate.',
      '**By car.** Park inside the walls of the old factory, through the green gate. The ground is gravel.',
      '**On foot or by bike.** The Volano cycle path runs behind the building, twelve minutes by bike from the centre. Look for the chimney: the theatre is at its foot.',
    ),
  },
  accessInfo: {
    it: paragraphs(
      'Qui fino al 1969 si intrecciavano corde di canapa; la sala è un unico lungo stanzone. Davanti alla porta ci sono due gradini: a destra c’è una rampa fissa, lunga sei metri. Una volta dentro è tutto in piano. La gradinata ha sette gradini senza corrimano, ma la prima fila è a livello del palco e non ha scalini.',
      'I posti per persone in sedia a rotelle sono due, in prima fila. Il bagno accessibile è accanto alla biglietteria. Non c’è l’impianto a induzione magnetica. I cani guida e di assistenza sono i benvenuti.',
      'Dal parcheggio alla rampa ci sono quaranta metri di ghiaia: se vi è difficile, avvisateci e facciamo arrivare l’auto fino alla porta. Chiamate Marta allo 0532 000 184, dal martedì al sabato dalle 16 alle 19. D’inverno la sala è riscaldata, ma resta una fabbrica: portate un maglione.',
    ),
    en: paragraphs(
      'Hemp rope was made here until 1969, and the theatre is a single long room. There are two steps at the door, with a permanent six-metre ramp to the right of them. Inside, the floor is level. The seating rises in seven steps without a handrail, but the front row is at stage level and needs none of them.',
      'There are two wheelchair spaces, both in the front row. The accessible toilet is beside the box office. There is no hearing loop. Guide and assistance dogs are welcome.',
      'From the car park to the ramp there are forty metres of gravel: if that is difficult, let us know and we will bring your car up to the door. Call Marta on +39 0532 000 184, Tuesday to Saturday, 4 to 7 pm. The room is heated in winter, but it is still a factory: bring a jumper.',
    ),
  },
  accessFeatures: ['wheelchairSpaces', 'stepFree', 'accessibleToilet', 'assistanceDogs', 'parking'],
};

export const venues: SeasonVenue[] = [teatroVolano, laCorderia];
