/**
 * A sentence whose values only a flow gives, as a reader takes it before there is one: `{count|block|blocks}` is
 * “blocks”, `{count}` is `…`.
 */
export function openSentence(text: string): string {
  return text
    .replace(/\{[a-zA-Z]+\|[^{}|]*\|([^{}|]*)\}/g, '$1')
    .replace(/\{[a-zA-Z]+\}/g, '…')
    .replace(/… \((?:…)\)/g, '…');
}
