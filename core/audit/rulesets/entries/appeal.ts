import type { DatedEntry } from '../ruleset.ts';
import { article2020, enforcement2025, faq2020, since2020 } from '../sources.ts';

/** What each ruleset says about penalties and appeals. */
export const appealEntries: readonly DatedEntry[] = [
  {
    audit: 'APL-01',
    rulings: {
      '2020-10': {
        severity: 'information',
        clause: {
          text: {
            'pt-BR':
              'Penalizado com um fluxo que não cumpria: inclua o caminho até uma pessoa, publique e só então abra o chamado.',
            en: 'Penalised with a flow that did not comply: add the way to a person, publish it, and only then open the ticket.',
            es: 'Penalizado con un flujo que no cumplía: agregue el camino hasta una persona, publíquelo y solo entonces abra el caso.',
          },
          source: faq2020(5),
          since: since2020,
        },
      },
      '2026-09': {
        severity: 'information',
        clause: {
          text: {
            'pt-BR':
              'O pedido de análise descreve o que foi corrigido; a decisão costuma sair em um ou dois dias.',
            en: 'The request for review tells what was mended; the decision usually comes within one or two days.',
            es: 'El pedido de revisión describe lo corregido; la decisión suele salir en uno o dos días.',
          },
          source: enforcement2025,
          since: '2025-11-04',
        },
      },
    },
  },
  {
    audit: 'APL-02',
    rulings: {
      '2020-10': {
        severity: 'information',
        clause: {
          text: {
            'pt-BR':
              'Penalizado com um fluxo que cumpria: o testador provavelmente não achou a opção; abra o chamado com prova.',
            en: 'Penalised with a flow that complied: the tester probably missed the option; open the ticket, with proof.',
            es: 'Penalizado con un flujo que cumplía: el probador probablemente no encontró la opción; abra el caso con prueba.',
          },
          source: faq2020(6),
          since: since2020,
        },
      },
      '2026-09': {
        severity: 'information',
        clause: {
          text: {
            'pt-BR':
              'Uma decisão errada é revertida quando a análise mostra que a política foi cumprida.',
            en: 'A wrong decision is reversed when the review shows that the policy was kept.',
            es: 'Una decisión equivocada se revierte cuando la revisión muestra que se cumplió la política.',
          },
          source: enforcement2025,
          since: '2025-11-04',
        },
      },
    },
  },
  {
    audit: 'APL-03',
    rulings: {
      '2020-10': {
        severity: 'information',
        clause: {
          text: {
            'pt-BR':
              'O chamado é aberto em business.facebook.com, no menu de ajuda, com a equipe de suporte.',
            en: 'The ticket is opened at business.facebook.com, in the help menu, with the support team.',
            es: 'El caso se abre en business.facebook.com, en el menú de ayuda, con el equipo de soporte.',
          },
          source: article2020,
          since: since2020,
        },
      },
      '2026-09': {
        severity: 'information',
        clause: {
          text: {
            'pt-BR':
              'A análise é pedida na Central de Suporte para Empresas, na violação, por um administrador do portfólio.',
            en: 'The review is requested in Business Support Home, at the violation, by an admin of the portfolio.',
            es: 'La revisión se pide en el Inicio de soporte para empresas, en la infracción, por un administrador del portafolio.',
          },
          source: enforcement2025,
          since: '2025-11-04',
        },
      },
    },
  },
];
