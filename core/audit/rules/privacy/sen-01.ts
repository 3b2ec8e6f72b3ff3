import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { conversationTo } from '#core/flow/simulate/explore.ts';
import { askedWords } from '#core/audit/detect/before-person.ts';

/** SEN-01: no whole card, account or personal-ID number is asked for (WhatsApp's messaging policy, data). */
export const sen01 = defineAudit({
  meta: {
    id: 'SEN-01',
    group: 'privacy',
    titles: {
      pass: {
        'pt-BR': 'O fluxo não pede número completo de cartão, conta ou documento',
        en: 'The flow asks for no whole card, account or ID number',
        es: 'El flujo no pide ningún número completo de tarjeta, cuenta o documento',
      },
      fail: {
        'pt-BR': 'O fluxo pede na conversa: {data}',
        en: 'The flow asks in the chat for: {data}',
        es: 'El flujo pide en la conversación: {data}',
      },
      review: {
        'pt-BR': 'O bloco “{block}” parece pedir um documento ou número sensível: {data}',
        en: 'Block “{block}” seems to ask for a document or sensitive number: {data}',
        es: 'El bloque «{block}» parece pedir un documento o número sensible: {data}',
      },
    },
    why: {
      'pt-BR':
        'A política do WhatsApp proíbe pedir números completos de cartão, conta ou documento pessoal. Os últimos dígitos bastam para conferir e são permitidos.',
      en: 'WhatsApp’s policy forbids asking for whole card, account or personal-ID numbers. The last digits are enough to check, and allowed.',
      es: 'La política de WhatsApp prohíbe pedir números completos de tarjeta, cuenta o documento personal. Los últimos dígitos bastan para verificar y están permitidos.',
    },
    questions: {
      review: {
        yes: 'fail',
        no: 'pass',
        'pt-BR':
          'O que o bloco “{block}” pede (“{data}”) é o número completo ou a foto de um documento pessoal, cartão ou conta?',
        en: 'Is what block “{block}” asks for (“{data}”) the whole number, or a picture, of a personal document, card or account?',
        es: '¿Lo que pide el bloque «{block}» («{data}») es el número completo o la foto de un documento personal, tarjeta o cuenta?',
      },
    },
    fix: {
      'pt-BR': [
        'Nos blocos listados, troque o número completo pelos últimos 3 ou 4 dígitos, ou por um dado do pedido.',
        'Se o número completo é indispensável, leve o usuário a uma página segura (link) em vez de pedi-lo na conversa.',
        'Troque a foto do documento por envio na página segura.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the listed blocks, ask for the last 3 or 4 digits instead of the whole number, or for something of the order.',
        'If the whole number cannot be done without, send the user to a secure page (link) instead of asking in the chat.',
        'Have pictures of documents uploaded on that page.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En los bloques de la lista, pida los últimos 3 o 4 dígitos en lugar del número completo, o un dato del pedido.',
        'Si el número completo es indispensable, lleve al usuario a una página segura (enlace) en lugar de pedirlo en la conversación.',
        'Cambie la foto del documento por una carga en la página segura.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'dataRequests', 'answers'],
  audit({ graphFacts, exploration, dataRequests, answers }): AuditProduct {
    const { graph } = graphFacts;
    const numbers = dataRequests.filter(({ isNumber }) => isNumber);
    const answerTo = (at: number): string | undefined =>
      answers('review', graph.blocks[at]!.id)?.says;
    const asked = numbers.filter(
      ({ at, certainty }) => certainty === 'certain' || answerTo(at) === 'yes',
    );
    const first = asked[0];
    if (first !== undefined) {
      const way = conversationTo(graphFacts, exploration, first.at, 'reaches-block');
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: [...new Set(asked.map(({ at }) => graph.blocks[at]!.id))],
        params: { data: askedWords(asked) },
        evidence: [
          ...asked.slice(0, 6).map(({ evidence }) => evidence),
          ...(way === null ? [] : [way]),
        ],
      };
    }
    const open = numbers.find(({ at }) => answerTo(at) === undefined);
    if (open === undefined) return { outcome: 'pass', variant: 'pass' };
    const { id, title } = graph.blocks[open.at]!;
    return {
      outcome: 'review',
      variant: 'review',
      blocks: [id],
      params: { block: title, data: open.what },
      evidence: [open.evidence],
    };
  },
});
