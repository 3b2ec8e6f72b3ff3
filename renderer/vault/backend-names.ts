const names: Readonly<Record<string, string>> = {
  gnome_libsecret: 'GNOME Keyring (gnome_libsecret)',
  kwallet: 'KWallet (kwallet)',
  kwallet5: 'KWallet (kwallet5)',
  kwallet6: 'KWallet (kwallet6)',
  keychain: 'macOS Keychain',
  dpapi: 'Windows DPAPI',
};

/** The keychain's name as people know it, with the system's own name beside it; unknown ones stay as they are. */
export function backendName(backend: string): string {
  return names[backend] ?? backend;
}
