import type { Localized } from '#core/model/locale.ts';
import type { AddOn } from '../ruleset.ts';

const decree: Localized = {
  'pt-BR': 'Decreto nº 11.034, de 5 de abril de 2022',
  en: 'Decree no. 11.034 of 5\u00a0April\u00a02022 (Brazil)',
  es: 'Decreto n.º 11.034, de 5 de abril de 2022 (Brasil)',
};

/** Day on which the decree came into force. */
const inForce = '2022-10-03';

/** Brazil's rules for customer service of regulated sectors (Decree 11.034/2022). */
export const brazilSac2022: AddOn = {
  id: 'brazil-sac-2022',
  title: {
    'pt-BR': 'Decreto 11.034/2022 (SAC dos setores regulados)',
    en: 'Brazil, Decree 11.034/2022 (customer service of regulated sectors)',
    es: 'Brasil, Decreto 11.034/2022 (atención al cliente de sectores regulados)',
  },
  source: decree,
  from: inForce,
  country: 'BR',
  sectors: [
    'air-transport',
    'banking',
    'cards',
    'energy',
    'health-plan',
    'insurance',
    'telecom',
    'pay-tv',
    'water',
    'bus-transport',
  ],
  entries: [
    {
      audit: 'LAW-BR-01',
      severity: 'blocker',
      clause: {
        text: {
          'pt-BR':
            'O primeiro acesso ao atendente não pode depender de o consumidor informar dados antes.',
          en: 'The first access to an agent must not depend on the consumer giving data beforehand.',
          es: 'El primer acceso al agente no puede depender de que el consumidor dé datos antes.',
        },
        source: decree,
        since: inForce,
      },
    },
    {
      audit: 'LAW-BR-02',
      severity: 'low',
      clause: {
        text: {
          'pt-BR':
            'No telefone, o primeiro menu deve ter reclamação e cancelamento; no chat é boa prática.',
          en: 'On the telephone the first menu must hold complaint and cancellation; in a chat it is good practice.',
          es: 'En el teléfono, el primer menú debe tener reclamo y cancelación; en el chat es una buena práctica.',
        },
        source: decree,
        since: inForce,
      },
    },
  ],
};
