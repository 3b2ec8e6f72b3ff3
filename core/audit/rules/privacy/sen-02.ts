import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { conversationTo } from '#core/flow/simulate/explore.ts';
import { shownAgain } from '#core/audit/detect/shown-again.ts';

/** SEN-02: such numbers are not repeated in clear by the bot (WhatsApp's messaging policy, data). */
export const sen02 = defineAudit({
  meta: {
    id: 'SEN-02',
    group: 'privacy',
    titles: {
      pass: {
        'pt-BR': 'O bot não repete na conversa os números sensíveis que recebe',
        en: 'The bot does not repeat in the chat the sensitive numbers it is given',
        es: 'El bot no repite en la conversación los números sensibles que recibe',
      },
      fail: {
        'pt-BR': 'O bot repete na conversa um número sensível por inteiro: {name}',
        en: 'The bot repeats a sensitive number in the chat as a whole: {name}',
        es: 'El bot repite en la conversación un número sensible completo: {name}',
      },
      review: {
        'pt-BR': 'O bloco “{block}” mostra “{name}”, e o arquivo não diz se o número vem mascarado',
        en: 'Block “{block}” shows “{name}”, and the file does not tell whether the number is masked',
        es: 'El bloque «{block}» muestra «{name}», y el archivo no dice si el número viene enmascarado',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não pede nem mostra números sensíveis',
        en: 'The flow neither asks for sensitive numbers nor shows them',
        es: 'El flujo no pide ni muestra números sensibles',
      },
    },
    why: {
      'pt-BR':
        'Um CPF ou cartão escrito por inteiro fica no histórico do telefone e à vista de quem o pega. A política do WhatsApp não permite.',
      en: 'An ID or card number written out stays in the phone’s history, for whoever picks it up. WhatsApp’s policy does not allow it.',
      es: 'Un número de documento o tarjeta escrito completo queda en el historial del teléfono, a la vista de quien lo tome. La política de WhatsApp no lo permite.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'No bloco “{block}”, “{name}” aparece mascarado, só com os últimos dígitos?',
        en: 'In block “{block}”, does “{name}” show masked, with its last digits only?',
        es: 'En el bloque «{block}», ¿«{name}» aparece enmascarado, solo con los últimos dígitos?',
      },
    },
    fix: {
      'pt-BR': [
        'Tire a variável do texto do bloco listado, ou troque-a por uma versão mascarada.',
        'Para mascarar: num script, guarde só os últimos dígitos (***.***.***-25) numa variável nova e mostre essa.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Take the variable out of the listed block’s text, or show a masked version of it.',
        'To mask: in a script, keep the last digits only (***.***.***-25) in a new variable, and show that one.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Quite la variable del texto del bloque de la lista, o muestre una versión enmascarada.',
        'Para enmascarar: en un script, guarde solo los últimos dígitos (***.***.***-25) en una variable nueva y muestre esa.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'dataRequests', 'answers'],
  audit({ graphFacts, exploration, dataRequests, answers }): AuditProduct {
    const { graph } = graphFacts;
    const asked = dataRequests.filter(({ isNumber }) => isNumber);
    const shown = shownAgain(graphFacts, asked);
    if (asked.length === 0 && shown.length === 0)
      return { outcome: 'not-applicable', variant: 'not-applicable' };
    const answerTo = (name: string): string | undefined => answers('review', name)?.says;
    const clear = shown.filter(
      ({ name, certainty }) => certainty === 'certain' || answerTo(name) === 'no',
    );
    const first = clear[0];
    if (first !== undefined) {
      const way = conversationTo(graphFacts, exploration, first.at, 'reaches-block');
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: [...new Set(clear.map(({ at }) => graph.blocks[at]!.id))],
        params: { name: first.name },
        evidence: [...clear.slice(0, 6).map(({ quote }) => quote), ...(way === null ? [] : [way])],
      };
    }
    const open = shown.find(({ name }) => answerTo(name) === undefined);
    if (open === undefined) return { outcome: 'pass', variant: 'pass' };
    const { id, title } = graph.blocks[open.at]!;
    return {
      outcome: 'review',
      variant: 'review',
      blocks: [id],
      subject: open.name,
      params: { block: title, name: open.name },
      evidence: [open.quote],
    };
  },
});
