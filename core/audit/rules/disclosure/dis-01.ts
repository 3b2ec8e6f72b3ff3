import type { Evidence, Turn } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import type { Contact } from '#core/audit/detect/contact.ts';
import { isOpaqueTurn, openings, type Opening } from '#core/audit/detect/openings.ts';
import type { Said } from '#core/audit/detect/said.ts';
import { titleOf } from '#core/audit/detect/title-of.ts';
import { tellsOfPerson } from '#core/audit/lexicon/person-words.ts';

/** DIS-01: the option of a person is told to the user before or at the first menu (POLICY, FAQ 7 and 10). */
export const dis01 = defineAudit({
  meta: {
    id: 'DIS-01',
    group: 'disclosure',
    titles: {
      pass: {
        'pt-BR': 'O usuário fica sabendo, logo no começo, que pode falar com uma pessoa',
        en: 'The user is told right at the start that a person can be reached',
        es: 'El usuario se entera desde el comienzo de que puede hablar con una persona',
      },
      fail: {
        'pt-BR': 'Em nenhum ponto o fluxo diz que é possível falar com uma pessoa',
        en: 'Nowhere does the flow say that a person can be reached',
        es: 'En ningún punto el flujo dice que se puede hablar con una persona',
      },
      'fail-promised': {
        'pt-BR': 'O fluxo anuncia uma pessoa que ninguém consegue alcançar',
        en: 'The flow announces a person whom nobody can reach',
        es: 'El flujo anuncia a una persona a la que nadie puede llegar',
      },
      'review-late': {
        'pt-BR':
          'O fluxo só fala de uma pessoa depois das duas primeiras respostas, ou só em parte dos caminhos',
        en: 'The flow speaks of a person only after the first two answers, or only on some paths',
        es: 'El flujo solo habla de una persona después de las dos primeras respuestas, o solo en algunos caminos',
      },
      'review-media': {
        'pt-BR':
          'O começo da conversa mostra imagem, áudio ou texto gerado em tempo de execução, que não pode ser lido aqui',
        en: 'The start of the conversation shows a picture, a voice or a text made at run time, which cannot be read here',
        es: 'El comienzo de la conversación muestra una imagen, un audio o un texto generado al ejecutarse, que no se puede leer aquí',
      },
      'not-applicable': {
        'pt-BR': 'O arquivo não tem uma conversa que comece',
        en: 'The file has no conversation that starts',
        es: 'El archivo no tiene una conversación que comience',
      },
    },
    why: {
      'pt-BR':
        'Uma saída que ninguém conhece não ajuda: o atendimento por palavra-chave é permitido, desde que o usuário saiba que ele existe.',
      en: 'A way out that nobody knows of helps nobody: hand-over by keyword is allowed as long as the user is told that it exists.',
      es: 'Una salida que nadie conoce no ayuda: se permite la atención por palabra clave, siempre que el usuario sepa que existe.',
    },
    questions: {
      'review-late': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'A frase “{quote}”, no bloco “{block}”, aparece cedo o bastante para quem procura uma pessoa?',
        en: 'Does the sentence “{quote}”, in block “{block}”, come early enough for somebody who looks for a person?',
        es: '¿La frase «{quote}», en el bloque «{block}», aparece lo bastante pronto para quien busca a una persona?',
      },
      'review-media': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'O que o bloco “{block}” mostra diz ao usuário que ele pode falar com uma pessoa?',
        en: 'Does what block “{block}” shows tell the user that a person can be reached?',
        es: '¿Lo que muestra el bloque «{block}» le dice al usuario que puede hablar con una persona?',
      },
    },
    fix: {
      'pt-BR': [
        'No bloco de boas-vindas, acrescente ao texto: “Para falar com uma pessoa, digite ATENDENTE a qualquer momento.”',
        'No primeiro menu, inclua a opção “Falar com atendente”.',
        'Confira que essas palavras, digitadas, levam mesmo ao atendimento.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the welcome block, add to the text: “To talk to a person, type AGENT at any time.”',
        'In the first menu, add the option “Talk to an agent”.',
        'Check that these words, when typed, really lead to the hand-over.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En el bloque de bienvenida, agregue al texto: «Para hablar con una persona, escriba ASESOR en cualquier momento.»',
        'En el primer menú, agregue la opción «Hablar con un asesor».',
        'Compruebe que esas palabras, al escribirlas, llevan de verdad a la atención.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'humanPaths', 'said', 'contacts'],
  audit({ graphFacts, humanPaths, said, contacts }) {
    if (graphFacts.graph.root < 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const anywhere = toldAnywhere(graphFacts, said, contacts);
    if (humanPaths.length === 0 && anywhere !== null) {
      return {
        outcome: 'fail',
        variant: 'fail-promised',
        blocks: [anywhere.block],
        evidence: [anywhere],
      };
    }
    const contactBlocks = new Set(
      contacts
        .filter(({ strength }) => strength === 'strong')
        .map(({ at }) => graphFacts.graph.blocks[at]!.id),
    );
    let first: Opening | null = null;
    let silent: Opening | null = null;
    for (const opening of openings(graphFacts, (turn) => tells(turn, contactBlocks))) {
      first ??= opening;
      if (opening.told) continue;
      silent = opening;
      break;
    }
    if (silent === null) return pass(first, contactBlocks);
    const opaque = silent.conversation.turns.find((turn) => isOpaqueTurn(turn));
    if (opaque?.from === 'bot' && anywhere === null) {
      return asked('review-media', opaque.block, { block: titleOf(graphFacts, opaque.block) }, [
        silent.conversation,
      ]);
    }
    if (anywhere === null)
      return { outcome: 'fail', variant: 'fail', evidence: [silent.conversation] };
    const quote = anywhere.text.slice(anywhere.start ?? 0, anywhere.end ?? undefined);
    return asked(
      'review-late',
      anywhere.block,
      { quote, block: titleOf(graphFacts, anywhere.block) },
      [silent.conversation, anywhere],
    );
  },
});

function tells(turn: Turn, contactBlocks: ReadonlySet<string>): boolean {
  if (turn.from === 'user') return false;
  // Being handed over tells more than any sentence.
  if (turn.handover || contactBlocks.has(turn.block)) return true;
  return [turn.text, ...turn.options].some((text) => tellsOfPerson(text) !== null);
}

function pass(shown: Opening | null, contactBlocks: ReadonlySet<string>): AuditProduct {
  if (shown === null) return { outcome: 'not-applicable', variant: 'not-applicable' };
  const turn = shown.conversation.turns.find((one) => tells(one, contactBlocks));
  return {
    outcome: 'pass',
    variant: 'pass',
    blocks: turn?.from === 'bot' ? [turn.block] : [],
    evidence: [shown.conversation],
  };
}

function asked(
  variant: string,
  block: string,
  params: Record<string, string>,
  evidence: readonly Evidence[],
): AuditProduct {
  return { outcome: 'review', variant, blocks: [block], params, evidence };
}

/** The first reachable text that tells of a person or names a channel, quoted. */
function toldAnywhere(
  facts: FlowFacts,
  said: readonly Said[],
  contacts: readonly Contact[],
): Extract<Evidence, { kind: 'quote' }> | null {
  for (const at of facts.reachable) {
    const block = facts.graph.blocks[at]!.id;
    for (const text of [...said[at]!.texts, ...said[at]!.options.map(({ label }) => label)]) {
      const span = tellsOfPerson(text);
      if (span !== null) return { kind: 'quote', block, text, ...span };
    }
    const contact = contacts.find((one) => one.at === at && one.strength === 'strong');
    if (contact !== undefined) {
      const start = contact.text.indexOf(contact.value);
      return {
        kind: 'quote',
        block,
        text: contact.text,
        start: start < 0 ? null : start,
        end: start < 0 ? null : start + contact.value.length,
      };
    }
  }
  return null;
}
