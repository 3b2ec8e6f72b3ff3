/** Words that void a channel named in the same sentence (PHRASES, negations). */
const negation =
  /\bn[ãa]o\s+(?:atendemos|recebemos|recebe|temos|oferecemos|ligue|responda)|\bno\s+(?:atendemos|recibimos|recibe|tenemos|responder)|\b(?:don['’]t|do not|cannot|can['’]t)\s+(?:take|offer|receive|reply|call)/i;

/** True when the sentence around a place says that the channel is not offered. */
export function isNegated(text: string, at: number): boolean {
  const start =
    Math.max(
      text.lastIndexOf('.', at - 1),
      text.lastIndexOf('\n', at),
      text.lastIndexOf('!', at),
      text.lastIndexOf('?', at),
    ) + 1;
  const rest = text.slice(at).search(/[.!?\n](?:\s|$)/);
  return negation.test(text.slice(start, rest < 0 ? text.length : at + rest));
}
