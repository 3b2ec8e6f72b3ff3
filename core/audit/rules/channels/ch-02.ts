import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { countryCode } from '#core/audit/detect/dialled-number.ts';
import type { Mention } from '#core/audit/detect/mentions.ts';
import { numberingPlan } from '#core/audit/detect/numbering-plan.ts';
import { quoteEvidence } from '#core/audit/detect/quote-evidence.ts';
import { isChatNumber } from '#core/audit/lexicon/contact-cues.ts';

/** CH-02: a phone number told as a contact can be dialled (POLICY, The duty, 3: a valid phone number). */
export const ch02 = defineAudit({
  meta: {
    id: 'CH-02',
    group: 'channels',
    titles: {
      pass: {
        'pt-BR':
          '{count} {count|telefone informado existe|telefones informados existem} no plano de numeração, e nenhum é de exemplo',
        en: '{count} {count|phone number told fits|phone numbers told fit} the numbering plan, and none is a sample',
        es: '{count} {count|teléfono informado existe|teléfonos informados existen} en el plan de numeración, y ninguno es de ejemplo',
      },
      fail: {
        'pt-BR': 'O telefone {value} não existe no plano de numeração ({country})',
        en: 'The phone number {value} does not exist in the numbering plan ({country})',
        es: 'El teléfono {value} no existe en el plan de numeración ({country})',
      },
      'fail-sample': {
        'pt-BR': 'O telefone {value} é um número de exemplo',
        en: 'The phone number {value} is a sample',
        es: 'El teléfono {value} es un número de ejemplo',
      },
      'fail-own': {
        'pt-BR': 'O número {value} é o deste bot: quem escreve para ele volta ao mesmo lugar',
        en: 'The number {value} is this bot’s own: whoever writes to it comes back to the same place',
        es: 'El número {value} es el de este bot: quien le escribe vuelve al mismo lugar',
      },
      'review-own': {
        'pt-BR': 'O telefone {value} é o mesmo número deste bot',
        en: 'The phone number {value} is the number of this bot',
        es: 'El teléfono {value} es el mismo número de este bot',
      },
      'review-area': {
        'pt-BR': 'O telefone {value} vem sem código de área',
        en: 'The phone number {value} comes without its area code',
        es: 'El teléfono {value} viene sin código de área',
      },
      'review-doubtful': {
        'pt-BR': 'O telefone {value} parece inventado ou está fora das faixas conhecidas',
        en: 'The phone number {value} looks made up or lies outside the known ranges',
        es: 'El teléfono {value} parece inventado o está fuera de los rangos conocidos',
      },
      'review-country': {
        'pt-BR': 'Sem o país do cliente não se sabe se o telefone {value} existe',
        en: 'Without the client’s country nobody knows whether the phone number {value} exists',
        es: 'Sin el país del cliente no se sabe si el teléfono {value} existe',
      },
      'review-variable': {
        'pt-BR': 'O telefone informado está em uma variável que o arquivo não mostra: {value}',
        en: 'The phone number told is in a variable that the file does not show: {value}',
        es: 'El teléfono informado está en una variable que el archivo no muestra: {value}',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não informa nenhum telefone como contato',
        en: 'The flow tells no phone number as a contact',
        es: 'El flujo no informa ningún teléfono como contacto',
      },
    },
    why: {
      'pt-BR':
        'Um telefone só conta como caminho até uma pessoa se puder ser discado. Um número errado ou de exemplo deixa o usuário, e o testador do WhatsApp, sem ninguém.',
      en: 'A phone number counts as a way to a person only if it can be dialled. A wrong or sample number leaves the user, and WhatsApp’s tester, with nobody.',
      es: 'Un teléfono solo cuenta como camino hasta una persona si se puede marcar. Un número equivocado o de ejemplo deja al usuario, y al probador de WhatsApp, sin nadie.',
    },
    questions: {
      'review-own': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Uma ligação para {value}, informado no bloco “{block}” e também número deste bot, é atendida por uma pessoa?',
        en: 'Is a call to {value}, told in block “{block}” and also the number of this bot, answered by a person?',
        es: '¿Una llamada al {value}, informado en el bloque «{block}» y también número de este bot, la atiende una persona?',
      },
      'review-area': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Todos os usuários que leem {value}, no bloco “{block}”, ligam da mesma área e não precisam do código?',
        en: 'Do all users who read {value}, in block “{block}”, call from the same area and need no code?',
        es: '¿Todos los usuarios que leen {value}, en el bloque «{block}», llaman desde la misma área y no necesitan el código?',
      },
      'review-doubtful': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'O telefone {value}, no bloco “{block}”, toca na empresa?',
        en: 'Does the phone number {value}, in block “{block}”, ring at the company?',
        es: '¿El teléfono {value}, en el bloque «{block}», suena en la empresa?',
      },
      'review-country': {
        sets: 'client.country',
        'pt-BR': 'De que país é o telefone {value}, no bloco “{block}”? (duas letras, p. ex. BR)',
        en: 'Which country is the phone number {value}, in block “{block}”, of? (two letters, e.g. BR)',
        es: '¿De qué país es el teléfono {value}, en el bloque «{block}»? (dos letras, p. ej. MX)',
      },
      'review-variable': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'A variável {value}, no bloco “{block}”, sempre contém um telefone válido da empresa?',
        en: 'Does the variable {value}, in block “{block}”, always hold a valid phone number of the company?',
        es: '¿La variable {value}, en el bloque «{block}», siempre contiene un teléfono válido de la empresa?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra o bloco listado no Builder e localize o número citado.',
        'Troque-o pelo telefone de atendimento da empresa, com código de área: (11) 4000-0000, 0800 ou 4004.',
        'Ligue para o número e confirme que uma pessoa atende.',
        'Se o mesmo número aparece em outros blocos, troque em todos.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open the listed block in the Builder and find the quoted number.',
        'Replace it by the company’s service number, with its area code.',
        'Call the number and make sure that a person answers.',
        'If the same number stands in other blocks, change it in all of them.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra en el Builder el bloque de la lista y localice el número citado.',
        'Cámbielo por el teléfono de atención de la empresa, con código de área.',
        'Llame al número y confirme que atiende una persona.',
        'Si el mismo número está en otros bloques, cámbielo en todos.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'mentions', 'surroundings', 'answers'],
  audit({ graphFacts, mentions, surroundings, answers }) {
    const told = mentions.filter(
      ({ channel, by, isDenied }) => channel === 'phone' && by !== 'script' && !isDenied,
    );
    const shown = (one: Mention) => shownIn(graphFacts, one);
    const plan = numberingPlan(surroundings);
    for (const [variant, isFault] of faults) {
      const bad = told.filter(isFault);
      if (bad.length === 0) continue;
      const { params } = shown(bad[0]!);
      return {
        outcome: 'fail',
        variant,
        blocks: [...new Set(bad.map(({ at }) => graphFacts.graph.blocks[at]!.id))],
        params: { ...params, country: countryCode(plan) },
        evidence: bad.flatMap((one) => shown(one).evidence),
      };
    }
    const open = subjectToAsk(
      told.flatMap((one) => {
        const variant = questionOf(one);
        const subject = variant === 'review-country' ? 'client.country' : one.key;
        return variant === null ? [] : [{ variant, subject, ...shown(one) }];
      }),
      answers,
    );
    if (open !== null) return { outcome: 'review', ...open };
    const good = told.filter(({ standing, strength }) => strength !== null && standing !== 'own');
    if (good.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    return {
      outcome: 'pass',
      variant: 'pass',
      blocks: [...new Set(good.map(({ at }) => graphFacts.graph.blocks[at]!.id))],
      params: { count: new Set(good.map(({ key }) => key)).size },
      evidence: good.flatMap((one) => shown(one).evidence),
    };
  },
});

/** What is wrong beyond doubt, the plainest first. */
const faults: readonly (readonly [string, (mention: Mention) => boolean])[] = [
  ['fail', ({ standing }) => standing === 'broken'],
  ['fail-sample', ({ standing }) => standing === 'sample'],
  ['fail-own', (one) => one.standing === 'own' && isChatNumber(one)],
];

/** The question that a number leaves open; null for none. */
function questionOf({ standing, by }: Mention): string | null {
  switch (standing) {
    case 'own':
      // A link to the bot's own chat is passed on for other ends, too.
      return by === 'link' ? null : 'review-own';
    case 'local':
      return 'review-area';
    case 'doubtful':
      return 'review-doubtful';
    case 'foreign':
      return 'review-country';
    case 'variable':
      return 'review-variable';
    default:
      return null;
  }
}

function shownIn({ graph }: FlowFacts, mention: Mention) {
  const { id, title } = graph.blocks[mention.at]!;
  return {
    blocks: [id],
    params: { value: mention.standing === 'variable' ? mention.key : mention.value, block: title },
    evidence: [quoteEvidence(id, mention)],
  };
}
