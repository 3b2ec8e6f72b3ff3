/** Parts that are shipped; `text` is the place of its licence in `texts`, null where the package brings none. */
export interface Licences {
  readonly parts: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    readonly text: number | null;
  }[];
  readonly texts: readonly string[];
}

export function licences(): Licences;

/** Whether a part under this licence may be shipped. */
export function isAllowed(licence: string): boolean;
