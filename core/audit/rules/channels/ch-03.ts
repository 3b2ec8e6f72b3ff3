import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import type { Mention } from '#core/audit/detect/mentions.ts';
import { quoteEvidence } from '#core/audit/detect/quote-evidence.ts';

/** CH-03: an e-mail address told as a contact is well-formed and no sample (POLICY, The duty, 3). */
export const ch03 = defineAudit({
  meta: {
    id: 'CH-03',
    group: 'channels',
    titles: {
      pass: {
        'pt-BR':
          '{count} {count|e-mail informado está bem escrito e não é|e-mails informados estão bem escritos e não são} de exemplo',
        en: '{count} {count|e-mail address told is|e-mail addresses told are} well-formed and no sample',
        es: '{count} {count|correo informado está bien escrito y no es|correos informados están bien escritos y no son} de ejemplo',
      },
      fail: {
        'pt-BR': 'O e-mail {value} está mal escrito: nenhuma mensagem chega lá',
        en: 'The e-mail address {value} is mistyped: no message gets there',
        es: 'El correo {value} está mal escrito: ningún mensaje llega allí',
      },
      'fail-sample': {
        'pt-BR': 'O e-mail {value} é de exemplo',
        en: 'The e-mail address {value} is a sample',
        es: 'El correo {value} es de ejemplo',
      },
      'fail-unread': {
        'pt-BR': 'O e-mail {value} é dado como contato, mas ninguém lê essa caixa',
        en: 'The e-mail address {value} is told as a contact, but nobody reads that mailbox',
        es: 'El correo {value} se da como contacto, pero nadie lee ese buzón',
      },
      'review-doubtful': {
        'pt-BR': 'O e-mail {value} parece de modelo pronto',
        en: 'The e-mail address {value} looks like one of a template',
        es: 'El correo {value} parece de una plantilla',
      },
      'review-variable': {
        'pt-BR': 'O e-mail informado está em uma variável que o arquivo não mostra: {value}',
        en: 'The e-mail address told is in a variable that the file does not show: {value}',
        es: 'El correo informado está en una variable que el archivo no muestra: {value}',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não informa nenhum e-mail como contato',
        en: 'The flow tells no e-mail address as a contact',
        es: 'El flujo no informa ningún correo como contacto',
      },
    },
    why: {
      'pt-BR':
        'O e-mail conta como caminho até uma pessoa só se a mensagem chegar a alguém. Um endereço de modelo ou com erro de digitação não chega a ninguém.',
      en: 'E-mail counts as a way to a person only if the message gets to somebody. A template’s or mistyped address gets to nobody.',
      es: 'El correo cuenta como camino hasta una persona solo si el mensaje llega a alguien. Una dirección de plantilla o mal escrita no llega a nadie.',
    },
    questions: {
      'review-doubtful': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'O e-mail {value}, no bloco “{block}”, é mesmo da empresa e alguém o lê?',
        en: 'Is the e-mail address {value}, in block “{block}”, really the company’s, and does somebody read it?',
        es: '¿El correo {value}, en el bloque «{block}», es de verdad de la empresa y alguien lo lee?',
      },
      'review-variable': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'A variável {value}, no bloco “{block}”, sempre contém um e-mail válido da empresa?',
        en: 'Does the variable {value}, in block “{block}”, always hold a valid e-mail address of the company?',
        es: '¿La variable {value}, en el bloque «{block}», siempre contiene un correo válido de la empresa?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra o bloco listado no Builder e localize o endereço citado.',
        'Troque-o por um e-mail da empresa que alguém lê todo dia útil.',
        'Envie uma mensagem de teste e espere a resposta.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open the listed block in the Builder and find the quoted address.',
        'Replace it by an e-mail address of the company that somebody reads every working day.',
        'Send a test message and wait for the answer.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra en el Builder el bloque de la lista y localice la dirección citada.',
        'Cámbiela por un correo de la empresa que alguien lea cada día hábil.',
        'Envíe un mensaje de prueba y espere la respuesta.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'mentions', 'answers'],
  audit({ graphFacts, mentions, answers }) {
    const told = mentions.filter(
      ({ channel, by, isDenied }) => channel === 'email' && by !== 'script' && !isDenied,
    );
    const shown = (one: Mention) => shownIn(graphFacts, one);
    for (const [standing, variant] of faults) {
      const bad = told.filter((one) => one.standing === standing);
      if (bad.length === 0) continue;
      return {
        outcome: 'fail',
        variant,
        blocks: [...new Set(bad.map(({ at }) => graphFacts.graph.blocks[at]!.id))],
        params: shown(bad[0]!).params,
        evidence: bad.flatMap((one) => shown(one).evidence),
      };
    }
    const open = subjectToAsk(
      told.flatMap((one) =>
        one.standing === 'doubtful' || one.standing === 'variable'
          ? [{ variant: `review-${one.standing}`, subject: one.key, ...shown(one) }]
          : [],
      ),
      answers,
    );
    if (open !== null) return { outcome: 'review', ...open };
    if (told.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    return {
      outcome: 'pass',
      variant: 'pass',
      blocks: [...new Set(told.map(({ at }) => graphFacts.graph.blocks[at]!.id))],
      params: { count: new Set(told.map(({ key }) => key)).size },
      evidence: told.flatMap((one) => shown(one).evidence),
    };
  },
});

/** What is wrong beyond doubt, the plainest first. */
const faults: readonly (readonly [Mention['standing'], string])[] = [
  ['broken', 'fail'],
  ['sample', 'fail-sample'],
  ['unread', 'fail-unread'],
];

function shownIn({ graph }: FlowFacts, mention: Mention) {
  const { id, title } = graph.blocks[mention.at]!;
  return {
    blocks: [id],
    params: { value: mention.standing === 'variable' ? mention.key : mention.value, block: title },
    evidence: [quoteEvidence(id, mention)],
  };
}
