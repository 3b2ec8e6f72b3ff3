import type { ProblemCode } from '#core/model/flow.ts';
import type { Evidence } from '#core/model/finding.ts';
import { conversationTo } from '#core/flow/simulate/explore.ts';
import { defineAudit } from '#core/audit/audit.ts';

/** Faults that make the engine refuse the flow or end the processing of a message (FLOW.md 5.4). */
const fatal: ReadonlySet<ProblemCode> = new Set([
  'missing-target',
  'duplicate-id',
  'no-root',
  'several-roots',
  'root-does-not-wait',
  'invalid-condition',
  'not-a-block',
]);

/** STR-03: the flow's structure is sound for the engine that runs it. */
export const str03 = defineAudit({
  meta: {
    id: 'STR-03',
    group: 'structure',
    titles: {
      pass: {
        'pt-BR':
          'A estrutura do fluxo está íntegra: todos os destinos existem e nada gira em silêncio',
        en: 'The flow’s structure is sound: every target exists and nothing turns in silence',
        es: 'La estructura del flujo es correcta: todos los destinos existen y nada gira en silencio',
      },
      fail: {
        'pt-BR': 'O fluxo tem {count} {count|falha|falhas} de estrutura que o motor do Blip recusa',
        en: 'The flow has {count} {count|fault|faults} of structure that Blip’s engine refuses',
        es: 'El flujo tiene {count} {count|fallo|fallos} de estructura que el motor de Blip rechaza',
      },
      'fail-loop': {
        'pt-BR':
          'Blocos que não esperam o usuário giram em círculo até o limite do motor, e o bot se cala',
        en: 'Blocks that do not wait for the user turn in a circle up to the engine’s limit, and the bot falls silent',
        es: 'Bloques que no esperan al usuario giran en círculo hasta el límite del motor, y el bot calla',
      },
      'fail-too-long': {
        'pt-BR':
          'Uma cadeia de {count} blocos sem espera passa do limite de {limit} transições, e o bot se cala',
        en: 'A chain of {count} blocks without a wait exceeds the limit of {limit} transitions, and the bot falls silent',
        es: 'Una cadena de {count} bloques sin espera supera el límite de {limit} transiciones, y el bot calla',
      },
      'review-loop': {
        'pt-BR':
          'Blocos que não esperam o usuário podem girar em círculo, conforme variáveis que o arquivo não mostra',
        en: 'Blocks that do not wait for the user may turn in a circle, depending on variables that the file does not show',
        es: 'Bloques que no esperan al usuario pueden girar en círculo, según variables que el archivo no muestra',
      },
      'not-applicable': {
        'pt-BR': 'O arquivo não tem blocos',
        en: 'The file has no blocks',
        es: 'El archivo no tiene bloques',
      },
    },
    why: {
      'pt-BR':
        'Com um destino que não existe o motor recusa o fluxo inteiro; com um círculo silencioso ele para no meio. Nos dois casos o usuário fica sem resposta e sem pessoa.',
      en: 'With a target that does not exist the engine refuses the whole flow; with a silent circle it stops midway. Either way the user is left without an answer and without a person.',
      es: 'Con un destino que no existe el motor rechaza todo el flujo; con un círculo silencioso se detiene a mitad. En ambos casos el usuario queda sin respuesta y sin persona.',
    },
    questions: {
      'review-loop': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Entre os blocos “{block}” e “{other}”, algum valor sempre encerra o círculo antes de 10 voltas?',
        en: 'Between the blocks “{block}” and “{other}”, does some value always end the circle before 10 rounds?',
        es: 'Entre los bloques «{block}» y «{other}», ¿algún valor siempre termina el círculo antes de 10 vueltas?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra cada bloco listado no Builder.',
        'Destino inexistente: escolha de novo o bloco de destino da saída, ou apague a saída.',
        'Círculo silencioso: faça um dos blocos esperar a resposta do usuário, ou dê a ele uma saída para um bloco que espera.',
        'Publique o fluxo (o portal recusa publicar blocos inválidos) e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open each listed block in the Builder.',
        'Missing target: choose the exit’s target block again, or delete the exit.',
        'Silent circle: make one of the blocks wait for the user’s answer, or give it an exit to a block that waits.',
        'Publish the flow (the portal refuses to publish invalid blocks) and import it here again to check.',
      ],
      es: [
        'Abra en el Builder cada bloque de la lista.',
        'Destino inexistente: elija de nuevo el bloque de destino de la salida, o borre la salida.',
        'Círculo silencioso: haga que uno de los bloques espere la respuesta del usuario, o dele una salida hacia un bloque que espere.',
        'Publique el flujo (el portal no publica bloques inválidos) e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['flow', 'graphFacts', 'exploration'],
  audit({ flow, graphFacts, exploration }) {
    const { graph, silentChains } = graphFacts;
    if (flow.blocks.length === 0 && flow.services.length > 0)
      return { outcome: 'not-applicable', variant: 'not-applicable' };
    const faults = flow.problems.filter(({ code }) => fatal.has(code));
    if (faults.length > 0) {
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: [...new Set(faults.flatMap(({ block }) => (block === null ? [] : [block])))],
        params: { count: faults.length },
        evidence: faults.map((fault): Evidence => ({ kind: 'problem', ...fault })),
      };
    }
    const chain = silentChains.find(({ certain }) => certain) ?? silentChains[0];
    if (chain === undefined) return { outcome: 'pass', variant: 'pass' };
    const ids = chain.blocks.map((at) => graph.blocks[at]!.id);
    const way = conversationTo(graphFacts, exploration, chain.blocks[0]!, 'reaches-block');
    const evidence: Evidence[] = [
      ...(way === null ? [] : [way]),
      { kind: 'closed-set', blocks: ids },
    ];
    if (chain.certain) {
      const variant = chain.kind === 'loop' ? 'fail-loop' : 'fail-too-long';
      return {
        outcome: 'fail',
        variant,
        blocks: ids,
        params: { count: ids.length, limit: 10 },
        evidence,
      };
    }
    const title = (at: number): string => graph.blocks[at]!.title;
    return {
      outcome: 'review',
      variant: 'review-loop',
      blocks: ids,
      params: { block: title(chain.blocks[0]!), other: title(chain.blocks.at(-1)!) },
      evidence,
    };
  },
});
