import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { unforeseenAt } from '#core/audit/detect/not-understood-twice.ts';

/** ACC-03: what the bot does not understand leads, at the latest the second time, to help (POLICY, FAQ 10). */
export const acc03 = defineAudit({
  meta: {
    id: 'ACC-03',
    group: 'understanding',
    titles: {
      pass: {
        'pt-BR':
          'Em {total} {total|bloco testado|blocos testados}, quem não é entendido recebe ajuda, no máximo na segunda vez',
        en: 'At {total} {total|block|blocks} tested, whoever is not understood gets help, at the latest the second time',
        es: 'En {total} {total|bloque probado|bloques probados}, quien no es entendido recibe ayuda, a más tardar la segunda vez',
      },
      fail: {
        'pt-BR':
          'Em {count} {count|bloco|blocos}, quem não é entendido duas vezes não vê as opções nem o que fazer (“{block}”)',
        en: 'At {count} {count|block|blocks}, whoever is not understood twice sees neither the options nor what to do (“{block}”)',
        es: 'En {count} {count|bloque|bloques}, quien no es entendido dos veces no ve las opciones ni qué hacer («{block}»)',
      },
      'fail-silent': {
        'pt-BR':
          'Em {count} {count|bloco|blocos}, quem não é entendido não recebe resposta (“{block}”)',
        en: 'At {count} {count|block|blocks}, whoever is not understood gets no answer (“{block}”)',
        es: 'En {count} {count|bloque|bloques}, quien no es entendido no recibe respuesta («{block}»)',
      },
      'review-variable': {
        'pt-BR':
          'O que recebe quem não é entendido depende de “{name}”, que o arquivo não mostra (“{block}”)',
        en: 'What somebody gets who is not understood depends on “{name}”, which the file does not show (“{block}”)',
        es: 'Lo que recibe quien no es entendido depende de «{name}», que el archivo no muestra («{block}»)',
      },
      'review-content': {
        'pt-BR': 'A resposta a quem não é entendido em “{block}” não pode ser lida no arquivo',
        en: 'The answer to somebody who is not understood at “{block}” cannot be read in the file',
        es: 'La respuesta a quien no es entendido en «{block}» no se puede leer en el archivo',
      },
      'not-applicable': {
        'pt-BR': 'Nenhum bloco deixa de entender o que o usuário escreve',
        en: 'No block fails to understand what the user types',
        es: 'Ningún bloque deja de entender lo que el usuario escribe',
      },
    },
    why: {
      'pt-BR':
        'Quem escreve algo que o bot não entende precisa ver as opções ou como chegar a uma pessoa. Uma segunda desculpa vazia é um beco.',
      en: 'Whoever types something the bot does not understand has to see the options, or how to reach a person. A second empty apology is a dead end.',
      es: 'Quien escribe algo que el bot no entiende debe ver las opciones o cómo llegar a una persona. Una segunda disculpa vacía es un callejón sin salida.',
    },
    questions: {
      'review-variable': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No bloco “{block}”, seja qual for o valor de “{name}”, quem escreve duas vezes algo sem sentido vê as opções ou como falar com uma pessoa?',
        en: 'At block “{block}”, whatever “{name}” holds, does somebody who twice types something meaningless see the options or how to reach a person?',
        es: 'En el bloque «{block}», sea cual sea el valor de «{name}», ¿quien escribe dos veces algo sin sentido ve las opciones o cómo hablar con una persona?',
      },
      'review-content': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Escreva “xyz” duas vezes no bloco “{block}”, no canal de testes: o bot mostra as opções ou como falar com uma pessoa?',
        en: 'Type “xyz” twice at block “{block}”, in the test channel: does the bot show the options or how to reach a person?',
        es: 'Escriba «xyz» dos veces en el bloque «{block}», en el canal de pruebas: ¿el bot muestra las opciones o cómo hablar con una persona?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra o bloco Exceções e veja para onde leva a sua saída padrão.',
        'No bloco de erro, escreva o que o usuário pode fazer: “Não entendi. Digite MENU para ver as opções ou ATENDENTE para falar com uma pessoa.”',
        'Crie as condições que aceitam essas duas palavras no bloco Exceções.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open the exceptions block and see where its default exit leads.',
        'In the error block, write what the user can do: “I did not understand. Type MENU to see the options, or AGENT to talk to a person.”',
        'Create the conditions that accept these two words in the exceptions block.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra el bloque de excepciones y vea adónde lleva su salida predeterminada.',
        'En el bloque de error, escriba qué puede hacer el usuario: «No entendí. Escriba MENÚ para ver las opciones o ASESOR para hablar con una persona.»',
        'Cree las condiciones que aceptan esas dos palabras en el bloque de excepciones.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'probe', 'answers'],
  audit({ graphFacts, probe, answers }) {
    const all = probe.rows.flatMap((row) => unforeseenAt(graphFacts, row) ?? []);
    const title = (at: number): string => graphFacts.graph.blocks[at]!.title;
    const unhelped = all.filter(({ result }) => result === 'unhelped');
    const worst = unhelped.find(({ isSilent }) => isSilent) ?? unhelped[0];
    if (worst !== undefined) {
      const alike = unhelped.filter(({ isSilent }) => isSilent === worst.isSilent);
      return {
        outcome: 'fail',
        variant: worst.isSilent ? 'fail-silent' : 'fail',
        blocks: unhelped.map(({ block }) => block),
        params: { count: alike.length, block: title(worst.at) },
        evidence: [worst.conversation()],
      };
    }
    const asked = subjectToAsk(
      all
        .filter(({ result }) => result === 'open')
        .map((one) => {
          const { hangsOn, block, at } = one;
          return hangsOn === null
            ? { variant: 'review-content', subject: block, name: title(at), one }
            : { variant: 'review-variable', subject: hangsOn.name, name: hangsOn.name, one };
        }),
      answers,
    );
    if (asked !== null) {
      return {
        outcome: 'review',
        variant: asked.variant,
        subject: asked.subject,
        blocks: [asked.one.block],
        params: { name: asked.name, block: title(asked.one.at) },
        evidence: [asked.one.conversation()],
      };
    }
    const [shown] = all;
    if (shown === undefined) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const params = { total: all.length };
    return { outcome: 'pass', variant: 'pass', params, evidence: [shown.conversation()] };
  },
});
