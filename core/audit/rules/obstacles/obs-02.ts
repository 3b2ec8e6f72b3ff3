import type { Severity } from '#core/model/finding.ts';
import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { kindOfName, type DataRequest } from '#core/audit/detect/data-requests.ts';
import { shutForStrangers } from '#core/audit/detect/shut-for-strangers.ts';
import {
  blockedProduct,
  openProduct,
  openQuestions,
  openTitles,
  withAnswers,
} from './obstacle-review.ts';

const noun = { 'pt-BR': 'dados pessoais', en: 'personal data', es: 'datos personales' };

/** What weighs the more, the more a tester or a user stands to give (POLICY, FAQ 2). */
type Weight = 'document' | 'demanded' | 'asked' | 'unsure' | 'harmless';

/** OBS-02: personal data, a CPF above all, are no condition of reaching a person (POLICY, FAQ 2). */
export const obs02 = defineAudit({
  meta: {
    id: 'OBS-02',
    group: 'obstacles',
    titles: {
      pass: {
        'pt-BR': 'Nenhum dado pessoal é condição para chegar a uma pessoa',
        en: 'No personal data are a condition of reaching a person',
        es: 'Ningún dato personal es condición para llegar a una persona',
      },
      fail: {
        'pt-BR': 'Todo caminho até uma pessoa passa por um documento ou dado financeiro: {data}',
        en: 'Every way to a person leads through a document or financial data: {data}',
        es: 'Todo camino hasta una persona pasa por un documento o dato financiero: {data}',
      },
      'fail-demanded': {
        'pt-BR': 'Sem informar {data}, ninguém chega a uma pessoa',
        en: 'Nobody reaches a person without giving {data}',
        es: 'Sin indicar {data}, nadie llega a una persona',
      },
      'fail-asked': {
        'pt-BR':
          'Todo caminho até uma pessoa passa por pergunta de dado pessoal ({data}), embora qualquer resposta sirva',
        en: 'Every way to a person leads through a question for personal data ({data}), though any answer will do',
        es: 'Todo camino hasta una persona pasa por una pregunta de dato personal ({data}), aunque sirve cualquier respuesta',
      },
      'review-insists': {
        'pt-BR': 'Antes de uma pessoa, o bloco “{block}” pede {data}, e um script julga a resposta',
        en: 'Before a person, block “{block}” asks for {data}, and a script judges the answer',
        es: 'Antes de una persona, el bloque «{block}» pide {data}, y un script juzga la respuesta',
      },
      ...openTitles(noun),
      'not-applicable': {
        'pt-BR': 'O fluxo não leva a uma pessoa',
        en: 'The flow does not lead to a person',
        es: 'El flujo no lleva a una persona',
      },
    },
    why: {
      'pt-BR':
        'Perguntas antes do transbordo são obstáculos. A política pede que se evitem CPF e dados pessoais: quem não quer ou não pode informá-los também tem de chegar a uma pessoa.',
      en: 'Questions before the hand-over are obstacles. The policy asks to avoid the CPF and personal data: who cannot or will not give them must reach a person too.',
      es: 'Las preguntas antes de la transferencia son obstáculos. La política pide evitar el CPF y los datos personales: quien no puede o no quiere darlos también debe llegar a una persona.',
    },
    questions: {
      'review-insists': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No bloco “{block}”, quem responde “prefiro não informar” em vez de {data} segue mesmo assim até uma pessoa?',
        en: 'In block “{block}”, does somebody who answers “I’d rather not say” instead of {data} get on to a person all the same?',
        es: 'En el bloque «{block}», quien responde «prefiero no decirlo» en lugar de {data} ¿sigue igual hasta una persona?',
      },
      ...openQuestions(noun),
    },
    fix: {
      'pt-BR': [
        'Leve a opção “Falar com atendente” diretamente ao bloco de atendimento e deixe a coleta de dados para depois.',
        'Se o dado é mesmo necessário, faça o atendente pedi-lo dentro do atendimento.',
        'No bloco que pede o dado, inclua antes das outras uma saída “contém: atendente, humano, não” que leve ao atendimento.',
        'Troque CPF e telefone por algo que todos podem dar, como o assunto; o número do WhatsApp já vem em {{contact.phoneNumber}}.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Lead the option “Talk to an agent” straight to the attendance block, and collect data afterwards.',
        'If the data are really needed, let the agent ask for them during the attendance.',
        'In the block that asks, add before the others an exit “contains: agent, human, no” that leads to the attendance block.',
        'Instead of CPF and phone ask for something that everybody can give, such as the subject; the WhatsApp number is already in {{contact.phoneNumber}}.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Lleve la opción «Hablar con un asesor» directamente al bloque de atención y deje la recolección de datos para después.',
        'Si el dato es realmente necesario, haga que el agente lo pida durante la atención.',
        'En el bloque que pide el dato, agregue antes de las otras una salida «contiene: asesor, humano, no» que lleve a la atención.',
        'En lugar de documento y teléfono, pida algo que todos puedan dar, como el asunto; el número de WhatsApp ya está en {{contact.phoneNumber}}.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'beforePerson', 'dataRequests', 'answers'],
  audit({ graphFacts, beforePerson: before, dataRequests, answers }): AuditProduct {
    const personal = dataRequests.filter(
      (one) => isPersonal(one) && before.isBarrier(one) && one.isAwaited,
    );
    const { certain, guesses } = withAnswers(personal, graphFacts, answers);
    const insists = (one: DataRequest): string | undefined =>
      answers('review-insists', graphFacts.graph.blocks[one.at]!.id)?.says;
    const weight = (one: DataRequest): Weight => {
      if (one.kind === 'identity' || one.kind === 'money') return 'document';
      if (one.kind === 'unreadable') return 'asked';
      const outcome = before.replies.refuse(one)?.outcome ?? 'open';
      if (one.kind === 'health' || one.kind === 'contact')
        return outcome === 'answered' ? 'asked' : 'demanded';
      // A name, a city or an order number that need not be given keeps nobody out.
      if (outcome === 'stuck' || insists(one) === 'no') return 'demanded';
      return outcome === 'open' && insists(one) === undefined ? 'unsure' : 'harmless';
    };
    const weighs = (one: DataRequest): boolean => !['unsure', 'harmless'].includes(weight(one));
    const weighty = { certain: certain.filter(weighs), guesses: guesses.filter(weighs) };
    // A document that the bot has from before lets customers pass, but no tester.
    const isShut =
      weighty.certain.length + weighty.guesses.length === 0
        ? undefined
        : shutForStrangers(graphFacts.graph, (name) => isDocumentName(name));
    const all = before.verdict(weighty.certain, weighty.guesses, isShut);
    if (all.kind === 'nobody') return { outcome: 'not-applicable', variant: 'not-applicable' };
    if (all.kind === 'free') {
      const unsure = personal.filter((one) => weight(one) === 'unsure');
      const next = before.verdict(weighty.certain, [...weighty.guesses, ...unsure], isShut);
      if (next.kind !== 'guess' || !unsure.includes(next.request))
        return { outcome: 'pass', variant: 'pass' };
      const { id, title } = graphFacts.graph.blocks[next.request.at]!;
      return {
        outcome: 'review',
        variant: 'review-insists',
        blocks: [id],
        params: { block: title, data: next.request.what },
        evidence: [next.request.evidence],
      };
    }
    const open = openProduct(all, graphFacts);
    if (open !== null) return open;
    // The lightest request that cannot be gone around decides: taking the heavier ones alone away leaves a way.
    const steps: readonly (readonly [string, Severity, readonly Weight[]])[] = [
      ['fail', 'blocker', ['document']],
      ['fail-demanded', 'high', ['document', 'demanded']],
      ['fail-asked', 'medium', ['document', 'demanded', 'asked']],
    ];
    for (const [variant, severity, weights] of steps) {
      const verdict = before.verdict(
        certain.filter((one) => weights.includes(weight(one))),
        [],
      );
      if (verdict.kind === 'blocked')
        return { ...blockedProduct(verdict, graphFacts, variant), severity };
    }
    return { outcome: 'pass', variant: 'pass' };
  },
});

function isDocumentName(name: string): boolean {
  return kindOfName(name.split('.').at(-1) ?? name, false) === 'identity';
}

function isPersonal({ kind }: DataRequest): boolean {
  return ['identity', 'money', 'health', 'contact', 'name', 'reference', 'unreadable'].includes(
    kind,
  );
}
