import { defineAudit } from '#core/audit/audit.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import type { Referral } from '#core/audit/detect/referrals.ts';
import { aloneOf, isHelpPage, referralEvidence, referralParams, wayBeside } from './alone.ts';

/** CH-09: a site or a FAQ is harmless, but is no way to a person when it is all there is (POLICY, FAQ 8). */
export const ch09 = defineAudit({
  meta: {
    id: 'CH-09',
    group: 'channels',
    titles: {
      pass: {
        'pt-BR': 'O site ou a FAQ não é a única ajuda: o fluxo também leva a uma pessoa',
        en: 'The site or FAQ is not the only help: the flow leads to a person, too',
        es: 'El sitio o las preguntas frecuentes no son la única ayuda: el flujo también lleva a una persona',
      },
      fail: {
        'pt-BR':
          'Sem outro caminho até uma pessoa, o fluxo manda o usuário ao site ou à FAQ, que não contam: {value}',
        en: 'With no other way to a person, the flow sends the user to the site or FAQ, which do not count: {value}',
        es: 'Sin otro camino hasta una persona, el flujo manda al usuario al sitio o a las preguntas frecuentes, que no cuentan: {value}',
      },
      'review-page': {
        'pt-BR': 'A única ajuda que o fluxo dá é uma página que precisa ser conferida: {value}',
        en: 'The only help the flow gives is a page that has to be looked at: {value}',
        es: 'La única ayuda que da el flujo es una página que debe revisarse: {value}',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não manda o usuário a um site ou FAQ',
        en: 'The flow does not send the user to a site or FAQ',
        es: 'El flujo no manda al usuario a un sitio ni a preguntas frecuentes',
      },
      'not-applicable-open': {
        'pt-BR': 'Se o site é a única ajuda depende do que ESC-01 ou CH-10 perguntam',
        en: 'Whether the site is the only help depends on what ESC-01 or CH-10 asks',
        es: 'Si el sitio es la única ayuda depende de lo que preguntan ESC-01 o CH-10',
      },
    },
    why: {
      'pt-BR':
        'Mandar o usuário ao site ou à FAQ não faz mal, mas não é atendimento por uma pessoa. Se for a única saída, o fluxo descumpre a política.',
      en: 'Sending the user to the site or FAQ does no harm, but it is no service by a person. When it is the only way out, the flow breaks the policy.',
      es: 'Mandar al usuario al sitio o a las preguntas frecuentes no hace daño, pero no es atención por una persona. Si es la única salida, el flujo incumple la política.',
    },
    questions: {
      'review-page': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Na página {value}, mostrada no bloco “{block}”, o usuário encontra como falar com uma pessoa?',
        en: 'On the page {value}, shown in block “{block}”, does the user find how to talk to a person?',
        es: 'En la página {value}, mostrada en el bloque «{block}», ¿el usuario encuentra cómo hablar con una persona?',
      },
    },
    fix: {
      'pt-BR': [
        'Mantenha o link do site ou da FAQ, se ele ajuda.',
        'Junto dele, ofereça uma pessoa: a opção “Falar com atendente”, um telefone ou um e-mail.',
        'Ligue a opção ao bloco de atendimento e aceite também as palavras “atendente” e “humano”.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Keep the link to the site or FAQ if it helps.',
        'Beside it, offer a person: the option “Talk to an agent”, a phone number or an e-mail address.',
        'Connect the option to the attendance block and accept the words “agent” and “human”, too.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Mantenga el enlace al sitio o a las preguntas frecuentes si ayuda.',
        'Junto a él, ofrezca una persona: la opción «Hablar con un asesor», un teléfono o un correo.',
        'Conecte la opción al bloque de atención y acepte también las palabras «asesor» y «humano».',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'referrals', 'contacts', 'answers'],
  audit({ graphFacts, exploration, referrals, contacts, answers }) {
    const places = referrals.filter(isSite);
    const pages = referrals.filter(isHelpPage);
    const first = places[0] ?? pages[0];
    if (first === undefined) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const alone = aloneOf(graphFacts, contacts);
    if (alone === 'beside') {
      const beside = wayBeside(graphFacts, exploration, contacts);
      return { outcome: 'pass', variant: 'pass', ...beside };
    }
    // Where a shortened link leads is asked by CH-10.
    if (alone === 'open' || referrals.some(({ kind }) => kind === 'short'))
      return { outcome: 'not-applicable', variant: 'not-applicable-open' };
    // A page that may hold a contact is asked about before anything is said of the site.
    const open = subjectToAsk(
      pages.map((page) => ({ variant: 'review-page', subject: page.value, page })),
      answers,
    );
    const shown = open?.page ?? first;
    const found = {
      params: referralParams(graphFacts, shown),
      ...referralEvidence(graphFacts, exploration, shown),
    };
    return open === null
      ? { outcome: 'fail', variant: 'fail', ...found }
      : { outcome: 'review', variant: open.variant, subject: open.subject, ...found };
  },
});

function isSite({ kind }: Referral): boolean {
  return kind === 'site' || kind === 'help-centre';
}
