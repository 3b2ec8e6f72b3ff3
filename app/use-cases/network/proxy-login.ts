import { proxyLoginSchema } from '#app/contract/network-channels.ts';
import type { ProxyLogin } from '#app/ports/network.ts';
import type { SecretStore } from '#app/ports/secret-store.ts';
import { Secret } from '#core/model/secret.ts';

/** Where it lies among the secrets. */
const proxyLoginId = 'proxy-login';

/** The user of a proxy; null where none is kept. */
export function readProxyLogin(secrets: SecretStore): ProxyLogin | null {
  const stored = secrets.get(proxyLoginId);
  if (stored === null) return null;
  return proxyLoginSchema.safeParse(JSON.parse(stored.reveal())).data ?? null;
}

/** Keeps it in place of any other; null forgets it. */
export function writeProxyLogin(secrets: SecretStore, login: ProxyLogin | null): void {
  if (login === null) secrets.remove(proxyLoginId);
  else secrets.put(proxyLoginId, new Secret(JSON.stringify(login)));
}
