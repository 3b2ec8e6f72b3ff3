import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { secondMessages } from '#core/audit/detect/second-message.ts';

/** OBS-06: who was told to wait for a person need not write again (POLICY, The duty, 2: a direct way). */
export const obs06 = defineAudit({
  meta: {
    id: 'OBS-06',
    group: 'obstacles',
    titles: {
      pass: {
        'pt-BR': 'Depois de avisar a transferência, o fluxo transfere sem esperar outra mensagem',
        en: 'Once it says that it transfers, the flow does so without waiting for another message',
        es: 'Después de avisar la transferencia, el flujo transfiere sin esperar otro mensaje',
      },
      fail: {
        'pt-BR':
          'Depois do aviso de espera, o bloco “{block}” só transfere se o usuário escrever de novo',
        en: 'After telling the user to wait, block “{block}” only transfers once they write again',
        es: 'Después del aviso de espera, el bloque «{block}» solo transfiere si el usuario vuelve a escribir',
      },
      review: {
        'pt-BR':
          'Depois do aviso de espera, o bloco “{block}” espera outra mensagem, e o arquivo não mostra o que vem depois',
        en: 'After telling the user to wait, block “{block}” waits for another message, and the file does not show what follows',
        es: 'Después del aviso de espera, el bloque «{block}» espera otro mensaje, y el archivo no muestra qué sigue',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não transfere a conversa para uma pessoa',
        en: 'The flow does not hand the conversation over to a person',
        es: 'El flujo no transfiere la conversación a una persona',
      },
    },
    why: {
      'pt-BR':
        'Quem lê “aguarde, vou te transferir” espera em silêncio. Se o bloco espera outra mensagem, a transferência nunca acontece.',
      en: 'Who reads “please wait, I am transferring you” waits in silence. If the block waits for another message, the transfer never happens.',
      es: 'Quien lee «aguarde, lo estoy transfiriendo» espera en silencio. Si el bloque espera otro mensaje, la transferencia nunca ocurre.',
    },
    questions: {
      review: {
        yes: 'fail',
        no: 'pass',
        'pt-BR': 'No bloco “{block}”, o usuário tem de escrever mais uma vez para ser transferido?',
        en: 'In block “{block}”, does the user have to write once more to be transferred?',
        es: 'En el bloque «{block}», ¿el usuario debe escribir una vez más para ser transferido?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra o bloco listado e, na entrada do usuário, marque que o bot não deve esperar a resposta.',
        'Aponte a saída padrão para o bloco de atendimento.',
        'Se falta uma informação, peça-a antes do aviso de transferência.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open the listed block and, in its user input, set that the bot does not wait for a reply.',
        'Point the default exit to the attendance block.',
        'If something is missing, ask for it before the message about the transfer.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra el bloque de la lista y, en la entrada del usuario, marque que el bot no debe esperar la respuesta.',
        'Dirija la salida predeterminada al bloque de atención.',
        'Si falta un dato, pídalo antes del aviso de transferencia.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'said', 'answers'],
  audit({ graphFacts, exploration, said, answers }): AuditProduct {
    const { graph, handovers, reachable } = graphFacts;
    if (![...handovers].some((at) => reachable.has(at)))
      return { outcome: 'not-applicable', variant: 'not-applicable' };
    const found = secondMessages(graphFacts, exploration, said);
    const answerTo = (at: number): string | undefined =>
      answers('review', graph.blocks[at]!.id)?.says;
    const forced = found.filter(({ at, isSure }) => isSure || answerTo(at) === 'yes');
    const first = forced[0];
    if (first !== undefined) {
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: forced.map(({ at }) => graph.blocks[at]!.id),
        params: { block: graph.blocks[first.at]!.title },
        evidence: [...(first.conversation === null ? [] : [first.conversation]), first.quote],
      };
    }
    const open = found.find(({ at }) => answerTo(at) === undefined);
    if (open === undefined) return { outcome: 'pass', variant: 'pass' };
    const { id, title } = graph.blocks[open.at]!;
    return {
      outcome: 'review',
      variant: 'review',
      blocks: [id],
      params: { block: title },
      evidence: [open.quote],
    };
  },
});
