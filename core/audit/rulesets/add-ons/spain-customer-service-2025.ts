import type { Localized } from '#core/model/locale.ts';
import type { AddOn } from '../ruleset.ts';

const law: Localized = {
  'pt-BR': 'Ley 10/2025, de 26 de dezembro (Espanha)',
  en: 'Ley 10/2025 of 26\u00a0December (Spain)',
  es: 'Ley 10/2025, de 26 de diciembre',
};

/** Day on which the law came into force. */
const inForce = '2025-12-27';

/** Spain's law on customer service (Ley 10/2025). */
export const spainCustomerService2025: AddOn = {
  id: 'spain-customer-service-2025',
  title: {
    'pt-BR': 'Espanha, Lei 10/2025 dos serviços de atendimento à clientela',
    en: 'Spain, Law 10/2025 on customer service',
    es: 'Ley 10/2025, de servicios de atención a la clientela',
  },
  source: law,
  from: inForce,
  country: 'ES',
  sectors: null,
  entries: [
    {
      audit: 'LAW-ES-01',
      severity: 'blocker',
      clause: {
        text: {
          'pt-BR':
            'Quem pede uma pessoa tem direito a ela: o atendimento não pode ser só automático.',
          en: 'Whoever asks for a person has a right to one: service must not be by automation alone.',
          es: 'Quien pide una persona tiene derecho a ella: la atención no puede ser solo automática.',
        },
        source: law,
        since: inForce,
      },
    },
  ],
};
