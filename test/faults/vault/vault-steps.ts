/** What a child does to a vault; plain data. */
export interface ChangingVault {
  readonly home: string;
  readonly work: 'passphrase' | 'keys';
  /** The step that the vault is at. */
  readonly from: number;
}

/** The passphrase after so many changes. */
export function passphraseOf(step: number): string {
  return `frase ${step} bateria grampo`;
}

/** The keychain's secret after so many changes of keys. */
export function deviceOf(step: number) {
  const deviceSecret = new Uint8Array(32);
  new DataView(deviceSecret.buffer).setUint32(0, step + 1);
  return {
    deviceSecret,
    sealedDeviceSecret: Uint8Array.of(118, 49, 49),
    backend: 'gnome_libsecret',
  };
}
