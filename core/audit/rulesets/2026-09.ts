import { entriesIn } from './all-entries.ts';
import type { Ruleset } from './ruleset.ts';
import { enforcement2025, policy2026, since2026, sincePortfolioLimits } from './sources.ts';

/** The policy in force: six named ways to a person, no clock of seven days (POLICY, Since then). */
export const ruleset202609: Ruleset = {
  id: '2026-09',
  title: {
    'pt-BR': 'Política do WhatsApp em vigor, setembro de 2026',
    en: 'WhatsApp policy in force, September 2026',
    es: 'Política de WhatsApp vigente, septiembre de 2026',
  },
  source: policy2026,
  from: since2026,
  entries: entriesIn('2026-09'),
  clocks: [
    {
      id: 'restriction',
      days: null,
      clause: {
        text: {
          'pt-BR': 'Uma restrição tem a sua própria data de fim, que a Meta informa.',
          en: 'A restriction carries its own end, which Meta states.',
          es: 'Una restricción tiene su propia fecha de fin, que Meta informa.',
        },
        source: enforcement2025,
        since: sincePortfolioLimits,
      },
    },
    {
      id: 'appeal-window',
      days: 90,
      clause: {
        text: {
          'pt-BR': 'O pedido de análise costuma ser aceito até 90 dias depois da penalidade.',
          en: 'A review can usually be requested until 90 days after the penalty.',
          es: 'La revisión suele poder pedirse hasta 90 días después de la penalización.',
        },
        source: enforcement2025,
        since: sincePortfolioLimits,
      },
    },
  ],
};
