/** What electron-builder asks fpm for. */
export interface FpmArguments {
  readonly options: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<'-d' | '--deb-recommends', readonly string[]>>;
  readonly files: readonly (readonly [from: string, to: string])[];
}

export function fpmArguments(args: readonly string[]): FpmArguments;
