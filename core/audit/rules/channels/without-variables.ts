/** Words as a sentence about them quotes them: a variable's name says nothing to a reader. */
export function withoutVariables(words: string): string {
  return words.replace(/\{\{[^{}]{0,500}\}\}/g, '…');
}
