/** Sets the fuses of a packaged Electron. `carrier`: it is the one that npm carries, which is too old for all of them. */
export function harden(
  binary: string,
  options: { readonly forTests: boolean; readonly carrier: boolean },
): Promise<void>;
