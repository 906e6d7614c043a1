import type { SeasonCompany } from '../season.ts';

export const company: SeasonCompany = {
  name: 'AzioneLab',
  tagline: {
    it: 'Compagnia di teatro, Ferrara. Prima si fa, poi si spiega.',
    en: 'A theatre company in Ferrara. We do it first and explain it later.',
  },
  email: 'biglietteria@azionelab.test',
  phone: '+39 0532 000 184',
  address: 'Via dei Calafati 18, 44121 Ferrara',
};
