/** Values for the `{placeholders}` of a sentence. */
export type TextValues = Readonly<Record<string, string | number>>;

/**
 * Fills a sentence: `{count}` gives the value, `{count|bloco|blocos}` the word that goes with it (one, else many; the
 * three languages of the product count alike). A placeholder without a value stays visible, so that a test or a reader
 * sees it; values are inserted as they are and never scanned again.
 */
export function fillText(text: string, values: TextValues): string {
  return text.replace(
    /\{([a-zA-Z]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      if (!Object.prototype.hasOwnProperty.call(values, name)) return whole;
      const value = values[name] ?? '';
      return one === undefined || many === undefined ? String(value) : value === 1 ? one : many;
    },
  );
}
