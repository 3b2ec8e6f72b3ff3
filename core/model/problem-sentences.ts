import type { Localized } from './locale.ts';
import type { ProblemCode } from './flow.ts';

/** A fault of the file as a sentence; the detail is what the reader found. */
export type ProblemSentences = Readonly<Record<ProblemCode, (detail: string) => string>> & {
  /** A fault that this version has no sentence for. */
  readonly unknown: (code: string, detail: string) => string;
};

/** Sentences for the faults a flow file may have, in every language. */
export const problemSentences: Localized<ProblemSentences> = {
  'pt-BR': {
    'missing-target': (detail) => `Uma saída leva a “${detail}”, bloco que não existe no arquivo.`,
    'no-target': () => 'Uma saída condicional não tem destino.',
    'no-root': () => 'O fluxo não tem bloco inicial.',
    'several-roots': (detail) => `O fluxo tem mais de um bloco inicial: ${detail}.`,
    'root-does-not-wait': () => 'O bloco inicial não espera a mensagem do usuário.',
    'id-mismatch': (detail) =>
      `O identificador do bloco e o nome sob o qual está guardado diferem: ${detail}.`,
    'duplicate-id': (detail) => `Mais de um bloco usa o identificador “${detail}”.`,
    'invalid-condition': (detail) => `Uma condição de saída é inválida: ${detail}.`,
    'variable-in-condition-value': (detail) =>
      `A condição compara com “${detail}”, mas variáveis não são substituídas ali.`,
    'invalid-regex': (detail) => `A expressão regular “${detail}” é inválida.`,
    'runaway-regex': (detail) =>
      `A expressão regular “${detail}” pode travar o bot: certos textos a mantêm ocupada por minutos.`,
    'unknown-comparison': (detail) => `A comparação “${detail}” não existe no Builder.`,
    'unfinished-block': (detail) => `O Builder marca o bloco como incompleto: ${detail}.`,
    'missing-subflow': (detail) => `O subfluxo “${detail}” não veio no arquivo.`,
    'prototype-key': (detail) => `O arquivo usa o nome reservado “${detail}”.`,
    'duplicate-key': (detail) =>
      `O arquivo repete um nome no mesmo objeto, e só o último valor vale aqui: ${detail}.`,
    'inexact-number': (detail) =>
      `O número ${detail} tem mais dígitos do que cabem; ficou guardado como texto.`,
    'not-a-block': (detail) => `“${detail}” está entre os blocos, mas não é um bloco.`,
    unknown: (code, detail) => `Problema ${code}: ${detail}`,
  },
  en: {
    'missing-target': (detail) =>
      `An output leads to “${detail}”, a block that is not in the file.`,
    'no-target': () => 'A conditional output has no target.',
    'no-root': () => 'The flow has no start block.',
    'several-roots': (detail) => `The flow has more than one start block: ${detail}.`,
    'root-does-not-wait': () => 'The start block does not wait for the user’s message.',
    'id-mismatch': (detail) => `The block’s id and the name it is stored under differ: ${detail}.`,
    'duplicate-id': (detail) => `More than one block uses the id “${detail}”.`,
    'invalid-condition': (detail) => `An output has an invalid condition: ${detail}.`,
    'variable-in-condition-value': (detail) =>
      `The condition compares with “${detail}”, but variables are not replaced there.`,
    'invalid-regex': (detail) => `The regular expression “${detail}” is invalid.`,
    'runaway-regex': (detail) =>
      `The regular expression “${detail}” can block the bot: some texts keep it busy for minutes.`,
    'unknown-comparison': (detail) => `The comparison “${detail}” does not exist in Builder.`,
    'unfinished-block': (detail) => `Builder marks the block as incomplete: ${detail}.`,
    'missing-subflow': (detail) => `The subflow “${detail}” did not come with the file.`,
    'prototype-key': (detail) => `The file uses the reserved name “${detail}”.`,
    'duplicate-key': (detail) =>
      `The file repeats a name in one object, and only the last value counts here: ${detail}.`,
    'inexact-number': (detail) =>
      `The number ${detail} has more digits than fit; it is kept as text.`,
    'not-a-block': (detail) => `“${detail}” stands among the blocks but is not a block.`,
    unknown: (code, detail) => `Problem ${code}: ${detail}`,
  },
  es: {
    'missing-target': (detail) =>
      `Una salida lleva a «${detail}», un bloque que no está en el archivo.`,
    'no-target': () => 'Una salida condicional no tiene destino.',
    'no-root': () => 'El flujo no tiene bloque inicial.',
    'several-roots': (detail) => `El flujo tiene más de un bloque inicial: ${detail}.`,
    'root-does-not-wait': () => 'El bloque inicial no espera el mensaje del usuario.',
    'id-mismatch': (detail) =>
      `El identificador del bloque y el nombre con el que está guardado difieren: ${detail}.`,
    'duplicate-id': (detail) => `Más de un bloque usa el identificador «${detail}».`,
    'invalid-condition': (detail) => `Una salida tiene una condición inválida: ${detail}.`,
    'variable-in-condition-value': (detail) =>
      `La condición compara con «${detail}», pero ahí no se sustituyen variables.`,
    'invalid-regex': (detail) => `La expresión regular «${detail}» no es válida.`,
    'runaway-regex': (detail) =>
      `La expresión regular «${detail}» puede bloquear el bot: algunos textos la mantienen ocupada durante minutos.`,
    'unknown-comparison': (detail) => `La comparación «${detail}» no existe en Builder.`,
    'unfinished-block': (detail) => `Builder marca el bloque como incompleto: ${detail}.`,
    'missing-subflow': (detail) => `El subflujo «${detail}» no vino en el archivo.`,
    'prototype-key': (detail) => `El archivo usa el nombre reservado «${detail}».`,
    'duplicate-key': (detail) =>
      `El archivo repite un nombre en el mismo objeto, y aquí solo vale el último valor: ${detail}.`,
    'inexact-number': (detail) =>
      `El número ${detail} tiene más dígitos de los que caben; se conserva como texto.`,
    'not-a-block': (detail) => `«${detail}» está entre los bloques, pero no es un bloque.`,
    unknown: (code, detail) => `Problema ${code}: ${detail}`,
  },
};

/** The sentence for one fault; an unknown code is shown as it is rather than left out. */
export function problemSentence(sentences: ProblemSentences, code: string, detail: string): string {
  const known = Object.prototype.hasOwnProperty.call(sentences, code) && code !== 'unknown';
  return known ? sentences[code as ProblemCode](detail) : sentences.unknown(code, detail);
}
