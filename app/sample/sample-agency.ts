import tailorFlow from './atelie-linha-torta-whatsapp.json?raw';
import clinicFlow from './clinica-vale-sereno-recepcao.json?raw';
import shopFlow from './passo-leve-vendas.json?raw';

import type { QualityValue } from '#core/model/quality-history.ts';

/** One bot of the sample agency, as somebody would import it from a file. */
export interface SampleBot {
  readonly client: string;
  readonly bot: string;
  readonly fileName: string;
  /** The flow file's text, unchanged. */
  readonly flow: string;
  /** Its number, with what somebody read in WhatsApp Manager, oldest first. */
  readonly number: { readonly phone: string; readonly ratings: readonly SampleRating[] };
}

/** A rating of the sample agency. */
export interface SampleRating {
  /** Days before the sample is made. */
  readonly daysAgo: number;
  readonly quality: QualityValue;
  readonly status: string;
  readonly limit: string;
  readonly reason: string | null;
}

const well = (daysAgo: number, limit = 'TIER_10K'): SampleRating => ({
  ...{ daysAgo, quality: 'GREEN', status: 'CONNECTED', limit, reason: null },
});

/**
 * Three invented companies to try the product with: a bot without violations, a bot that promises a person and has
 * none, and a bot without violations whose way to a person is easily missed, because no menu shows it: its number was
 * restricted all the same.
 */
export const sampleAgency: readonly SampleBot[] = [
  {
    client: 'Clínica Vale Sereno',
    bot: 'Recepção',
    fileName: 'clinica-vale-sereno-recepcao.json',
    flow: clinicFlow,
    number: { phone: '+55 11 90000-0101', ratings: [well(60), well(30), well(1)] },
  },
  {
    client: 'Passo Leve Calçados',
    bot: 'Vendas',
    fileName: 'passo-leve-vendas.json',
    flow: shopFlow,
    number: {
      phone: '+55 11 90000-0202',
      ratings: [
        well(75),
        well(40),
        { ...well(12), quality: 'YELLOW' },
        { ...well(3), quality: 'RED' },
      ],
    },
  },
  {
    client: 'Ateliê Linha Torta',
    bot: 'WhatsApp do ateliê',
    fileName: 'atelie-linha-torta-whatsapp.json',
    flow: tailorFlow,
    number: {
      phone: '+55 11 90000-0303',
      ratings: [
        well(80, 'TIER_1K'),
        well(21, 'TIER_1K'),
        well(5, 'TIER_1K'),
        {
          ...well(2, 'TIER_1K'),
          quality: 'YELLOW',
          status: 'RESTRICTED',
          reason: 'No clear path to human support.',
        },
      ],
    },
  },
];
