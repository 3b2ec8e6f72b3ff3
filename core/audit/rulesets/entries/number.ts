import type { DatedEntry } from '../ruleset.ts';
import {
  article2020,
  displayNames2025,
  enforcement2025,
  faq2020,
  phoneNumbers2026,
  since2020,
  since2026,
  sincePortfolioLimits,
  wholePolicy2026,
} from '../sources.ts';

/** What each ruleset says about profile, name and rating of the number. */
export const numberEntries: readonly DatedEntry[] = [
  {
    audit: 'PRF-01',
    rulings: {
      '2020-10': {
        severity: 'blocker',
        clause: {
          text: {
            'pt-BR':
              'O perfil do número deve ter dados de contato de suporte: e-mail, site ou telefone.',
            en: 'The number’s profile must carry support contact data: e-mail, website or telephone.',
            es: 'El perfil del número debe tener datos de contacto de soporte: correo, sitio web o teléfono.',
          },
          source: article2020,
          since: since2020,
        },
      },
      '2026-09': {
        severity: 'blocker',
        clause: {
          text: {
            'pt-BR':
              'Mantenha um perfil do WhatsApp Business com contato de suporte e ao menos um destes: e-mail, site ou telefone.',
            en: 'Keep a WhatsApp Business profile with a support contact and at least one of e-mail, website or telephone.',
            es: 'Mantenga un perfil de WhatsApp Business con contacto de soporte y al menos uno de estos: correo, sitio web o teléfono.',
          },
          source: wholePolicy2026,
          since: since2026,
        },
      },
    },
  },
  {
    audit: 'PRF-02',
    rulings: {
      '2020-10': {
        severity: 'medium',
        clause: {
          text: {
            'pt-BR': 'Os dados de contato do perfil devem estar corretos e atualizados.',
            en: 'The contact data of the profile must be correct and up to date.',
            es: 'Los datos de contacto del perfil deben ser correctos y estar actualizados.',
          },
          source: article2020,
          since: since2020,
        },
      },
      '2026-09': {
        severity: 'medium',
        clause: {
          text: {
            'pt-BR': 'Os dados de contato do perfil devem estar corretos e atualizados.',
            en: 'The contact data of the profile must be correct and up to date.',
            es: 'Los datos de contacto del perfil deben ser correctos y estar actualizados.',
          },
          source: wholePolicy2026,
          since: since2026,
        },
      },
    },
  },
  {
    audit: 'PRF-03',
    rulings: {
      '2020-10': {
        severity: 'blocker',
        clause: {
          text: {
            'pt-BR': 'Não se passe por outra empresa nem engane sobre a natureza do negócio.',
            en: 'Do not pass for another company, nor mislead about the nature of the business.',
            es: 'No se haga pasar por otra empresa ni engañe sobre la naturaleza del negocio.',
          },
          source: article2020,
          since: since2020,
        },
      },
      '2026-09': {
        severity: 'blocker',
        clause: {
          text: {
            'pt-BR': 'Não se passe por outra empresa nem engane sobre a natureza do negócio.',
            en: 'Do not pass for another company, nor mislead about the nature of the business.',
            es: 'No se haga pasar por otra empresa ni engañe sobre la naturaleza del negocio.',
          },
          source: wholePolicy2026,
          since: since2026,
        },
      },
    },
  },
  {
    audit: 'NAM-01',
    rulings: {
      '2026-09': {
        severity: 'medium',
        clause: {
          text: {
            'pt-BR': 'O nome de exibição passa por análise e deve ter relação com o negócio.',
            en: 'The display name is reviewed, and must have to do with the business.',
            es: 'El nombre visible pasa por una revisión y debe tener relación con el negocio.',
          },
          source: displayNames2025,
          since: '2025-12-12',
        },
      },
    },
  },
  {
    audit: 'QR-01',
    rulings: {
      '2020-10': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR':
              'A classificação do número é vista no WhatsApp Manager, junto com a situação e o limite de mensagens.',
            en: 'The number’s rating is shown in WhatsApp Manager, with its status and messaging limit.',
            es: 'La calificación del número se ve en WhatsApp Manager, junto con el estado y el límite de mensajes.',
          },
          source: faq2020(13),
          since: since2020,
        },
      },
      '2026-09': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR': 'A Meta informa a qualidade de cada número e pode mudá-la a qualquer momento.',
            en: 'Meta states the quality of every number, and may change it at any time.',
            es: 'Meta informa la calidad de cada número y puede cambiarla en cualquier momento.',
          },
          source: phoneNumbers2026,
          since: '2026-02-27',
        },
      },
    },
  },
  {
    audit: 'QR-02',
    rulings: {
      '2020-10': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR':
              'Regra de 2020, já extinta: sem melhora em sete dias depois da queda, o envio do número era restringido.',
            en: 'Rule of 2020, no longer in force: without betterment within seven days of the fall the number was restricted in sending.',
            es: 'Regla de 2020, ya extinta: sin mejora en siete días después de la caída, se restringía el envío del número.',
          },
          source: faq2020(12),
          since: since2020,
        },
      },
      '2026-09': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR':
              'Uma restrição tem data de fim; a análise dela costuma poder ser pedida por 90 dias. A queda da classificação já não reduz o limite.',
            en: 'A restriction carries its own end, and a review of it can usually be requested for 90 days. A fall of the rating no longer lowers the limit.',
            es: 'Una restricción tiene fecha de fin, y su revisión suele poder pedirse durante 90 días. La caída de la calificación ya no reduce el límite.',
          },
          source: enforcement2025,
          since: sincePortfolioLimits,
        },
      },
    },
  },
  {
    audit: 'QR-03',
    rulings: {
      '2020-10': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR': 'O motivo da sinalização aparece em detalhe junto ao número.',
            en: 'The reason of the flag is shown in detail at the number.',
            es: 'El motivo de la señal aparece en detalle junto al número.',
          },
          source: faq2020(3),
          since: since2020,
        },
      },
      '2026-09': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR': 'Cada violação mostra a política, as restrições em vigor e como recorrer.',
            en: 'Each violation shows the policy, the restrictions in force and how to appeal.',
            es: 'Cada infracción muestra la política, las restricciones vigentes y cómo apelar.',
          },
          source: enforcement2025,
          since: '2025-11-04',
        },
      },
    },
  },
];
