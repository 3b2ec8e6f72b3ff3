/** Files that every packet has, besides its evidence; paths are part of the format. */
export const packetFiles = {
  manifest: 'manifest.json',
  /** Ed25519 signature of the manifest's bytes: 64 raw bytes. */
  signature: 'manifest.sig',
  sums: 'SHA256SUMS',
  /** Answer of a time-stamping authority (RFC 3161) over the manifest; only where one was asked. */
  timestamp: 'manifest.tsr',
  publicKey: 'public-key.pem',
  howToVerify: 'VERIFY.txt',
  index: 'index.html',
  log: 'handling-log.jsonl',
} as const;

/** Files that the manifest cannot list: itself, and what is made from its bytes. */
export const unlistedFiles: readonly string[] = [
  packetFiles.manifest,
  packetFiles.signature,
  packetFiles.sums,
  packetFiles.timestamp,
];
