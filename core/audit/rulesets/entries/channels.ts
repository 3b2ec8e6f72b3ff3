import type { Localized } from '#core/model/locale.ts';
import type { Severity } from '#core/model/finding.ts';
import type { DatedEntry } from '../ruleset.ts';
import {
  article2020,
  faq2020,
  policy2026,
  since2020,
  since2026,
  wholePolicy2026,
} from '../sources.ts';

/** What the two sources say of a channel. */
interface Sayings {
  readonly before: Localized;
  readonly beforeSource: Localized;
  readonly now: Localized;
  /** The part on automation, unless said. */
  readonly nowSource?: Localized;
}

function entry(audit: string, severity: Severity, sayings: Sayings): DatedEntry {
  const { before, beforeSource, now, nowSource = policy2026 } = sayings;
  return {
    audit,
    rulings: {
      '2020-10': { severity, clause: { text: before, source: beforeSource, since: since2020 } },
      '2026-09': { severity, clause: { text: now, source: nowSource, since: since2026 } },
    },
  };
}

/** What each ruleset says about the channels a bot names. */
export const channelsEntries: readonly DatedEntry[] = [
  entry('CH-01', 'high', {
    before: {
      'pt-BR':
        'O atendente na própria conversa é um dos caminhos aceitos; a transferência precisa chegar a ele.',
      en: 'An agent in the same chat is one of the accepted ways; the hand-over has to get there.',
      es: 'El asesor en la misma conversación es uno de los caminos aceptados; la transferencia debe llegar a él.',
    },
    beforeSource: article2020,
    now: {
      'pt-BR':
        'Atendente na conversa: uma das seis saídas até uma pessoa, que precisa ser rápida, clara e direta.',
      en: 'An agent in the chat: one of the six ways to a person, which must be prompt, clear and direct.',
      es: 'Asesor en el chat: una de las seis salidas hacia una persona, que debe ser rápida, clara y directa.',
    },
  }),
  entry('CH-02', 'high', {
    before: {
      'pt-BR': 'Um número de telefone conta como caminho até uma pessoa, desde que seja válido.',
      en: 'A phone number counts as a way to a person as long as it is valid.',
      es: 'Un número de teléfono cuenta como camino hasta una persona siempre que sea válido.',
    },
    beforeSource: article2020,
    now: {
      'pt-BR': 'Telefone: uma das seis saídas até uma pessoa.',
      en: 'Phone: one of the six ways to a person.',
      es: 'Teléfono: una de las seis salidas hacia una persona.',
    },
  }),
  entry('CH-03', 'high', {
    before: {
      'pt-BR': 'Um endereço de e-mail conta como caminho até uma pessoa.',
      en: 'An e-mail address counts as a way to a person.',
      es: 'Una dirección de correo cuenta como camino hasta una persona.',
    },
    beforeSource: article2020,
    now: {
      'pt-BR': 'E-mail: uma das seis saídas até uma pessoa.',
      en: 'E-mail: one of the six ways to a person.',
      es: 'Correo: una de las seis salidas hacia una persona.',
    },
  }),
  entry('CH-04', 'high', {
    before: {
      'pt-BR':
        'Um cadastro vale como formulário de contato se serve para alguém procurar o usuário depois.',
      en: 'A sign-up form counts as a contact form if it serves for somebody to contact the user afterwards.',
      es: 'Un registro vale como formulario de contacto si sirve para que alguien busque al usuario después.',
    },
    beforeSource: faq2020(9),
    now: {
      'pt-BR': 'Formulário de contato: uma das seis saídas até uma pessoa.',
      en: 'Contact form: one of the six ways to a person.',
      es: 'Formulario de contacto: una de las seis salidas hacia una persona.',
    },
  }),
  entry('CH-05', 'high', {
    before: {
      'pt-BR': 'O formulário só vale se a empresa entra em contato com o usuário depois.',
      en: 'The form only counts if the company contacts the user afterwards.',
      es: 'El formulario solo vale si la empresa se pone en contacto con el usuario después.',
    },
    beforeSource: faq2020(9),
    now: {
      'pt-BR':
        'Toda saída oferecida tem de levar a uma pessoa; um formulário sem retorno não leva.',
      en: 'Every way that is offered has to lead to a person; a form that nobody answers does not.',
      es: 'Toda salida ofrecida debe llevar a una persona; un formulario sin respuesta no lleva.',
    },
  }),
  entry('CH-06', 'high', {
    before: {
      'pt-BR': 'O formulário só pode exigir dados que qualquer pessoa consegue dar.',
      en: 'The form may only require data that anybody can give.',
      es: 'El formulario solo puede exigir datos que cualquier persona puede dar.',
    },
    beforeSource: faq2020(9),
    now: {
      'pt-BR':
        'A saída até uma pessoa precisa ser direta: um formulário que nem todos conseguem preencher não é.',
      en: 'The way to a person must be direct: a form that not everybody can fill in is not.',
      es: 'La salida hacia una persona debe ser directa: un formulario que no todos pueden completar no lo es.',
    },
  }),
  entry('CH-07', 'high', {
    before: {
      'pt-BR': 'Uma visita à loja física conta como caminho até uma pessoa.',
      en: 'A visit to a physical store counts as a way to a person.',
      es: 'Una visita a la tienda física cuenta como camino hasta una persona.',
    },
    beforeSource: article2020,
    now: {
      'pt-BR': 'Visita à loja: uma das seis saídas até uma pessoa.',
      en: 'Store visit: one of the six ways to a person.',
      es: 'Visita a la tienda: una de las seis salidas hacia una persona.',
    },
  }),
  entry('CH-08', 'high', {
    before: {
      'pt-BR':
        'Uma opção que termina no bot com a lista de filiais não é visita à loja: é preciso dizer claramente como chegar a uma pessoa.',
      en: 'An option that ends in the bot with a list of branches is no store visit: how to reach a person must be said clearly.',
      es: 'Una opción que termina en el bot con la lista de sucursales no es visita a la tienda: hay que decir con claridad cómo llegar a una persona.',
    },
    beforeSource: faq2020(11),
    now: {
      'pt-BR':
        'A saída até uma pessoa precisa ser clara; uma lista de endereços não diz que alguém atende.',
      en: 'The way to a person must be clear; a list of addresses does not say that somebody is there.',
      es: 'La salida hacia una persona debe ser clara; una lista de direcciones no dice que alguien atienda.',
    },
  }),
  entry('CH-09', 'high', {
    before: {
      'pt-BR':
        'Opções que terminam no site ou na FAQ não prejudicam, mas não contam como caminho até uma pessoa.',
      en: 'Options that end at the website or FAQ do no harm, but do not count as a way to a person.',
      es: 'Las opciones que terminan en el sitio o en las preguntas frecuentes no perjudican, pero no cuentan como camino hasta una persona.',
    },
    beforeSource: faq2020(8),
    now: {
      'pt-BR':
        'O suporte na web conta quando leva a uma pessoa; a página inicial e a FAQ não levam.',
      en: 'Web support counts where it leads to a person; a home page and a FAQ do not.',
      es: 'El soporte web cuenta cuando lleva a una persona; la página inicial y las preguntas frecuentes no llevan.',
    },
  }),
  entry('CH-10', 'high', {
    before: {
      'pt-BR':
        'Só contam os caminhos da lista; rede social, outro aplicativo e página principal não estão nela.',
      en: 'Only the ways on the list count; a social network, another app and a main page are not on it.',
      es: 'Solo cuentan los caminos de la lista; red social, otra aplicación y página principal no están en ella.',
    },
    beforeSource: faq2020(8),
    now: {
      'pt-BR': 'Entre as seis saídas até uma pessoa não há rede social nem aplicativo.',
      en: 'Among the six ways to a person there is no social network and no app.',
      es: 'Entre las seis salidas hacia una persona no hay red social ni aplicación.',
    },
  }),
  entry('CH-11', 'medium', {
    before: {
      'pt-BR': 'Os dados de contato do número precisam estar corretos e atualizados.',
      en: 'The contact data of the number must be correct and up to date.',
      es: 'Los datos de contacto del número deben ser correctos y estar actualizados.',
    },
    beforeSource: article2020,
    now: {
      'pt-BR': 'Os dados de contato para suporte precisam estar corretos e atualizados.',
      en: 'The contact data for support must be correct and up to date.',
      es: 'Los datos de contacto para soporte deben ser correctos y estar actualizados.',
    },
    nowSource: wholePolicy2026,
  }),
];
