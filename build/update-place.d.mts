/** Where a build asks for updates; null: nowhere. Throws Error where the environment says it half or wrongly. */
export function placeToPack(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly address: string; readonly keys: readonly [string, string] } | null;
