import { entriesIn } from './all-entries.ts';
import type { Ruleset } from './ruleset.ts';
import { article2020, faq2020, since2020 } from './sources.ts';

/** The policy as Blip's article of 2020 states it. Its penalty clock of seven days belongs to this ruleset alone. */
export const ruleset202010: Ruleset = {
  id: '2020-10',
  title: {
    'pt-BR': 'Política de escalação humana, outubro de 2020',
    en: 'Human escalation policy, October 2020',
    es: 'Política de escalación humana, octubre de 2020',
  },
  source: article2020,
  from: since2020,
  entries: entriesIn('2020-10'),
  clocks: [
    {
      id: 'rating-fall',
      days: 7,
      clause: {
        text: {
          'pt-BR':
            'Regra de 2020, já extinta: o número com avaliação baixa que não melhorasse em sete dias tinha o envio restringido.',
          en: 'Rule of 2020, no longer in force: a number rated low that was not better within seven days was restricted in sending.',
          es: 'Regla de 2020, ya extinta: el número con calificación baja que no mejorara en siete días quedaba restringido para enviar.',
        },
        source: faq2020(12),
        since: since2020,
      },
    },
  ],
};
