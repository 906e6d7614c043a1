import type { SeasonPage } from '../../season.ts';
import { paragraphs } from '../text.ts';

export const home: SeasonPage = {
  title: { it: 'Cinque storie, due sale, un fiume', en: 'Five stories, two rooms, one river' },
  body: {
    it: paragraphs(
      'Facciamo teatro a Ferrara, in un ex circolo di barcaioli e in una vecchia fabbrica di corde. Quest’anno apriamo una porta chiusa a chiave, seppelliamo un fratello, beviamo il tè con una donna che forse non esiste, saliamo su un tavolo per non bagnarci i piedi e cerchiamo un pezzo di luna.',
      'Ci piacciono i testi che litigano con chi li mette in scena, gli attori che si vedono pensare e le sale in cui si sente respirare il vicino. **Scegliete una sera.** Il resto lo facciamo insieme.',
    ),
    en: paragraphs(
      'We make theatre in Ferrara, in a former boatmen’s club and an old rope factory. This year we open a locked door, bury a brother, take tea with a woman who may not exist, climb on a table to keep our feet dry and go looking for a piece of the moon.',
      'We like plays that argue with the people staging them, actors you can see thinking, and rooms where you hear your neighbour breathe. **Pick an evening.** We will do the rest together.',
    ),
  },
};

export const about: SeasonPage = {
  title: { it: 'La compagnia', en: 'The company' },
  body: {
    it: paragraphs(
      'AzioneLab nasce nel 2009 da un corso serale finito male: l’insegnante si trasferì a metà anno e noi, che eravamo in undici, decidemmo di andare in scena lo stesso. Lo spettacolo era brutto. La sera dopo eravamo di nuovo in sala a capire perché, e in un certo senso non ce ne siamo più andati.',
      'Oggi siamo in ventidue fra attrici e attori, regia, scene, luci, suono, costumi e biglietteria. Abitiamo il Teatro Volano, che fino al 1958 era la sala da ballo dei barcaioli, e La Corderia, dove si intrecciava la canapa del ferrarese. Le abbiamo riaperte con i soci, i vicini e molti fine settimana di imbiancatura.',
      '## Come lavoriamo',
      '- Proviamo otto settimane. Alla quinta apriamo la porta: chi passa può sedersi e guardare.\n- Costruiamo le scene in casa, e quando uno spettacolo finisce il legno diventa quello dopo.\n- Paghiamo le prove quanto le repliche.\n- Ogni titolo ha almeno una sera accessibile: lingua dei segni, audiodescrizione, sottotitoli o replica rilassata.',
      '## Chi siamo',
      'La direzione artistica è di **Ilaria Montanari** e **Ottavio Lanzoni**, che non sono quasi mai d’accordo. Organizza tutto **Samuele Gatti**. In biglietteria trovate **Marta Fabbri**, che sa quale poltrona cigola.',
    ),
    en: paragraphs(
      'AzioneLab began in 2009 with an evening class that went wrong. Our teacher moved away halfway through the year, and the eleven of us decided to put the show on anyway. It was bad. The next evening we were back in the room working out why, and in a sense we never left.',
      'There are twenty-two of us now: actors, directors, people who do sets, light, sound, costumes and tickets. Home is Teatro Volano, the boatmen’s dance hall until 1958, and La Corderia, where local hemp was twisted into rope. We reopened both with our members, our neighbours and a great many weekends of whitewash.',
      '## How we work',
      '- We rehearse for eight weeks. In the fifth we open the door, and anyone passing may sit down and watch.\n- We build our own sets, and when a show closes its timber becomes the next one.\n- Rehearsals are paid at the same rate as performances.\n- Every production has at least one accessible evening: signed, audio-described, captioned or relaxed.',
      '## Who we are',
      'The artistic directors are **Ilaria Montanari** and **Ottavio Lanzoni**, who hardly ever agree. **Samuele Gatti** keeps everything running. At the box office you will meet **Marta Fabbri**, who knows which seat creaks.',
    ),
  },
};

export const contacts: SeasonPage = {
  title: { it: 'Contatti', en: 'Contact' },
  body: {
    it: paragraphs(
      '## Biglietteria',
      'Marta risponde dal martedì al sabato, dalle 16 alle 19, allo **0532 000 184**. Per scriverle: [biglietteria@azionelab.test](mailto:biglietteria@azionelab.test). Nelle sere di spettacolo la cassa apre un’ora prima, nella sala dove si recita.',
      'Per cambiare o annullare una prenotazione non serve chiamare: c’è un collegamento in fondo all’e-mail di conferma. Se l’avete persa, usate “Trova la mia prenotazione”.',
      '## Scuole e gruppi',
      'Per più di dieci persone e per le matinée scolastiche: [scuole@azionelab.test](mailto:scuole@azionelab.test). Veniamo volentieri in classe, prima o dopo.',
      '## Tutto il resto',
      '- Organizzazione e tournée: [samuele@azionelab.test](mailto:samuele@azionelab.test)\n- Stampa e fotografie: [stampa@azionelab.test](mailto:stampa@azionelab.test)\n- Posta: AzioneLab, via dei Calafati 18, 44121 Ferrara',
      'Se avete dimenticato un ombrello, è nel cesto accanto al guardaroba. Ce ne sono trentuno.',
    ),
    en: paragraphs(
      '## Box office',
      'Marta answers the phone Tuesday to Saturday, 4 to 7 pm, on **+39 0532 000 184**, or write to [biglietteria@azionelab.test](mailto:biglietteria@azionelab.test). On show nights the desk opens an hour before curtain, at the venue where we are playing.',
      'You do not need to call to change or cancel a booking: there is a link at the foot of your confirmation e-mail. If you have lost it, use “Find my booking” on this site.',
      '## Schools and groups',
      'For more than ten people, and for school matinées: [scuole@azionelab.test](mailto:scuole@azionelab.test). We are glad to visit classes before or after.',
      '## Everything else',
      '- Management and touring: [samuele@azionelab.test](mailto:samuele@azionelab.test)\n- Press and photographs: [stampa@azionelab.test](mailto:stampa@azionelab.test)\n- Post: AzioneLab, via dei Calafati 18, 44121 Ferrara, Italy',
      'If you left an umbrella behind, it is in the basket by the cloakroom. There are thirty-one.',
    ),
  },
};
