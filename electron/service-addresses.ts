/**
 * Addresses in place of the real services: tests and the demo name peers on this machine. A packaged app takes none,
 * and whatever is named must lie on the loopback (the network's own rule), so that no key can be led elsewhere.
 */
export function serviceAddresses(
  isPackaged: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): { blip: string | null; graph: string | null } {
  const named = (name: string): string | null => (isPackaged ? null : (environment[name] ?? null));
  return { blip: named('APP_BLIP_ADDRESS'), graph: named('APP_GRAPH_ADDRESS') };
}
