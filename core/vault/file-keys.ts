/** The keys of a vault's two files, 32 bytes each. */
export interface FileKeys {
  /** Raw key of the database of clients, flows and runs. */
  readonly data: Uint8Array;
  /** Raw key of the database of credentials, a file of its own. */
  readonly tokens: Uint8Array;
}

/** Copies of keys for one piece of work, which wipes its own. */
export function copiedKeys({ data, tokens }: FileKeys): FileKeys {
  return { data: data.slice(), tokens: tokens.slice() };
}

/** Fills both with zeros. JavaScript may have moved copies meanwhile: this shortens their life, no more. */
export function wipeFileKeys({ data, tokens }: FileKeys): void {
  data.fill(0);
  tokens.fill(0);
}
