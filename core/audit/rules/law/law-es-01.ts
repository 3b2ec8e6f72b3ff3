import { defineAudit } from '#core/audit/audit.ts';
import { outcomeOf, subjectOf } from '#core/audit/law/outcome-of.ts';
import { acc01 } from '#core/audit/rules/understanding/acc-01.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';

/**
 * LAW-ES-01: whoever asks for a person gets one (Spain, Ley 10/2025). Whether a typed request is understood is the
 * finding of ACC-01; the law gives it another weight, for companies that it is about.
 */
export const lawes01 = defineAudit({
  meta: {
    id: 'LAW-ES-01',
    group: 'law',
    titles: {
      pass: {
        'pt-BR': 'Quem pede uma pessoa é levado a ela, de onde quer que escreva',
        en: 'Whoever asks for a person is led to one, wherever they write from',
        es: 'Quien pide una persona es llevado a ella, desde donde escriba',
      },
      fail: {
        'pt-BR': 'Há {count} {count|bloco em que|blocos em que} pedir uma pessoa não leva a ela',
        en: 'At {count} {count|block|blocks} asking for a person does not lead to one',
        es: 'En {count} {count|bloque|bloques}, pedir una persona no lleva a ella',
      },
      'review-open': {
        'pt-BR': 'Não se sabe se quem pede uma pessoa no bloco “{block}” é levado a ela',
        en: 'Whether somebody who asks for a person in block “{block}” is led to one is not known',
        es: 'No se sabe si quien pide una persona en el bloque «{block}» es llevado a ella',
      },
      'review-size': {
        'pt-BR': 'O tamanho da empresa não é conhecido; numa grande empresa isto seria uma falha',
        en: 'The company’s size is not known; in a large company this would be a fault',
        es: 'El tamaño de la empresa no se conoce; en una gran empresa esto sería una falta',
      },
      'not-applicable': {
        'pt-BR': 'O arquivo não tem uma conversa em que se possa pedir uma pessoa',
        en: 'The file has no conversation in which a person could be asked for',
        es: 'El archivo no tiene una conversación en la que pedir una persona',
      },
      'not-applicable-size': {
        'pt-BR': 'A lei vale para grandes empresas, e o cliente não é uma',
        en: 'The law is about large companies, and the client is none',
        es: 'La ley vale para grandes empresas, y el cliente no lo es',
      },
    },
    why: {
      'pt-BR':
        'Na Espanha, o consumidor tem direito a ser atendido por uma pessoa quando a pede: o atendimento não pode ser só automático.',
      en: 'In Spain consumers have a right to be served by a person when they ask for one: service must not be by automation alone.',
      es: 'En España, el consumidor tiene derecho a que lo atienda una persona cuando lo pide: la atención no puede ser solo automática.',
    },
    questions: {
      'review-open': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'Quem escreve no bloco “{block}” que quer falar com uma pessoa é levado a ela?',
        en: 'Is somebody who writes in block “{block}” that they want to talk to a person led to one?',
        es: 'Quien escribe en el bloque «{block}» que quiere hablar con una persona, ¿es llevado a ella?',
      },
      'review-size': {
        sets: 'client.isLargeCompany',
        'pt-BR':
          'O cliente é uma grande empresa na Espanha: 250 empregados ou mais, ou faturamento acima de 50 milhões de euros (sim ou não)?',
        en: 'Is the client a large company in Spain: 250 employees or more, or a turnover above 50 million euros (yes or no)?',
        es: '¿El cliente es una gran empresa en España: 250 empleados o más, o una facturación superior a 50 millones de euros (sí o no)?',
      },
    },
    fix: {
      'pt-BR': [
        'No bloco Exceções, inclua antes da saída padrão uma condição “contém: persona, humano, asesor, agente” que leve ao atendimento.',
        'Em cada bloco listado, aponte a saída padrão para o bloco Exceções.',
        'Diga na primeira mensagem que se pode pedir uma pessoa, e com que palavra.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the exceptions block, add before the default exit a condition “contains: persona, humano, asesor, agente” that leads to the attendance.',
        'In each listed block, point the default exit to the exceptions block.',
        'Say in the first message that a person can be asked for, and by which word.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En el bloque de excepciones, agregue antes de la salida predeterminada una condición «contiene: persona, humano, asesor, agente» que lleve a la atención.',
        'En cada bloque de la lista, dirija la salida predeterminada al bloque de excepciones.',
        'Diga en el primer mensaje que se puede pedir una persona, y con qué palabra.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: [...acc01.requires, 'answersTo'],
  audit(facts) {
    const answers = facts.answersTo('ACC-01');
    const product = acc01.audit({ ...facts, answers });
    const outcome = outcomeOf(acc01.meta, product, answers);
    const { blocks = [], evidence = [] } = product;
    if (outcome === 'pass') return { outcome, variant: 'pass', evidence };
    if (outcome === 'not-applicable') return { outcome, variant: 'not-applicable' };
    const isLarge = facts.surroundings.client?.isLargeCompany ?? null;
    const fact = 'client.isLargeCompany';
    if (isLarge === null)
      return {
        outcome: 'review',
        variant: 'review-size',
        subject: fact,
        blocks,
        evidence: [factEvidence(fact, null), ...evidence],
      };
    if (!isLarge)
      return {
        outcome: 'not-applicable',
        variant: 'not-applicable-size',
        evidence: [factEvidence(fact, 'no')],
      };
    if (outcome === 'review') {
      const { graph } = facts.graphFacts;
      const block = graph.blocks[graph.indexOf.get(blocks[0] ?? '') ?? -1]?.title ?? '';
      const subject = subjectOf(product);
      return { outcome, variant: 'review-open', subject, blocks, params: { block }, evidence };
    }
    // A bot that understands some requests denies the right to fewer people.
    const lighter = product.outcome === 'fail' ? product.severity : undefined;
    return {
      outcome,
      variant: 'fail',
      blocks,
      params: { count: blocks.length },
      evidence,
      ...(lighter === undefined ? {} : { severity: lighter }),
    };
  },
});
