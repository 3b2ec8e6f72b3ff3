import { defineAudit } from '#core/audit/audit.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { aloneOf, isHelpPage, referralEvidence, referralParams, wayBeside } from './alone.ts';

/** CH-10: a social network, another app or a shop for apps is no way to a person when it is all there is (POLICY, FAQ 8). */
export const ch10 = defineAudit({
  meta: {
    id: 'CH-10',
    group: 'channels',
    titles: {
      pass: {
        'pt-BR':
          'A rede social ou o aplicativo não é a única ajuda: o fluxo também leva a uma pessoa',
        en: 'The social network or app is not the only help: the flow leads to a person, too',
        es: 'La red social o la aplicación no es la única ayuda: el flujo también lleva a una persona',
      },
      fail: {
        'pt-BR':
          'Sem outro caminho até uma pessoa, o fluxo manda o usuário a uma rede social ou aplicativo, que não contam: {value}',
        en: 'With no other way to a person, the flow sends the user to a social network or app, which do not count: {value}',
        es: 'Sin otro camino hasta una persona, el flujo manda al usuario a una red social o aplicación, que no cuentan: {value}',
      },
      'review-short': {
        'pt-BR':
          'A única ajuda que o fluxo dá é um link encurtado, que precisa ser aberto: {value}',
        en: 'The only help the flow gives is a shortened link, which has to be opened: {value}',
        es: 'La única ayuda que da el flujo es un enlace acortado, que debe abrirse: {value}',
      },
      'not-applicable': {
        'pt-BR':
          'O fluxo não manda o usuário a redes sociais, outros aplicativos ou links encurtados',
        en: 'The flow does not send the user to social networks, other apps or shortened links',
        es: 'El flujo no manda al usuario a redes sociales, otras aplicaciones ni enlaces acortados',
      },
      'not-applicable-open': {
        'pt-BR': 'Se a rede social é a única ajuda depende do que ESC-01 ou CH-09 perguntam',
        en: 'Whether the social network is the only help depends on what ESC-01 or CH-09 asks',
        es: 'Si la red social es la única ayuda depende de lo que preguntan ESC-01 o CH-09',
      },
    },
    why: {
      'pt-BR':
        'Perfil em rede social, outro aplicativo e loja de aplicativos não estão entre os caminhos que a política aceita. Sozinhos, deixam o fluxo sem saída para uma pessoa.',
      en: 'A profile on a social network, another app and an app shop are not among the ways that the policy accepts. Alone they leave the flow without a way to a person.',
      es: 'Un perfil en redes sociales, otra aplicación y la tienda de aplicaciones no están entre los caminos que acepta la política. Solos, dejan el flujo sin salida hacia una persona.',
    },
    questions: {
      'review-short': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'O link {value}, mostrado no bloco “{block}”, abre um telefone, e-mail, formulário ou chat com uma pessoa?',
        en: 'Does the link {value}, shown in block “{block}”, open a phone number, e-mail, form or chat with a person?',
        es: '¿El enlace {value}, mostrado en el bloque «{block}», abre un teléfono, correo, formulario o chat con una persona?',
      },
    },
    fix: {
      'pt-BR': [
        'Mantenha o link da rede social ou do aplicativo, se ele ajuda.',
        'Junto dele, ofereça uma pessoa: a opção “Falar com atendente”, um telefone ou um e-mail.',
        'Troque links encurtados pelo endereço completo, para que o usuário veja aonde vai.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Keep the link to the social network or app if it helps.',
        'Beside it, offer a person: the option “Talk to an agent”, a phone number or an e-mail address.',
        'Replace shortened links by the full address, so that the user sees where they lead.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Mantenga el enlace a la red social o la aplicación si ayuda.',
        'Junto a él, ofrezca una persona: la opción «Hablar con un asesor», un teléfono o un correo.',
        'Cambie los enlaces acortados por la dirección completa, para que el usuario vea adónde va.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'referrals', 'contacts', 'answers'],
  audit({ graphFacts, exploration, referrals, contacts, answers }) {
    const places = referrals.filter(({ kind }) => kind === 'social' || kind === 'app-store');
    const hidden = referrals.filter(({ kind }) => kind === 'short');
    const first = places[0] ?? hidden[0];
    if (first === undefined) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const alone = aloneOf(graphFacts, contacts);
    if (alone === 'beside') {
      const beside = wayBeside(graphFacts, exploration, contacts);
      return { outcome: 'pass', variant: 'pass', ...beside };
    }
    // Whether a page of the site holds a contact is asked by CH-09.
    if (alone === 'open' || referrals.some(isHelpPage))
      return { outcome: 'not-applicable', variant: 'not-applicable-open' };
    // A link that hides where it leads may lead to a contact.
    const open = subjectToAsk(
      hidden.map((link) => ({ variant: 'review-short', subject: link.value, link })),
      answers,
    );
    const shown = open?.link ?? first;
    const found = {
      params: referralParams(graphFacts, shown),
      ...referralEvidence(graphFacts, exploration, shown),
    };
    return open === null
      ? { outcome: 'fail', variant: 'fail', ...found }
      : { outcome: 'review', variant: open.variant, subject: open.subject, ...found };
  },
});
