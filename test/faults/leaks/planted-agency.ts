import { useSyncWorld, type SyncWorld } from '#test/fakes/sync-world.ts';
import { answersWith } from '#test/peers/faults.ts';
import { always } from '#test/peers/fault-plan.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';
import { plantedFlow, plantedSecrets } from '../hostile/planted-secrets.ts';
import type { NamedSecret } from '../secret-traces.ts';

/** An agency at work: keys and tokens in use, secrets in a flow, services that quote what they were sent. */
export interface PlantedAgency {
  readonly made: SyncWorld;
  readonly secrets: readonly NamedSecret[];
}

const everyone = { clientId: null, jobIds: null, everything: true };
const hour = 3_600_000;

/** The password of a proxy, as somebody typed it. */
export const proxyPassword = 'canário-do-proxy-7Kp2Wm9X';

/** A new agency for every test of a file. */
export function plantedAgencies(): () => Promise<PlantedAgency> {
  const world = useSyncWorld(sampleAgency);
  return async () => {
    const made = world();
    const { use, connect, scenario, graph, blip, file, pass } = made;
    const clients: string[] = [];
    for (const at of scenario.keys.keys()) clients.push(await connect(at));
    await use['network:set-login']({
      ...{ proxy: 'proxy.example:8080', user: 'ana', password: proxyPassword },
    });
    await use['sync:now'](everyone);
    scenario.penalise(graph.world);
    await use['flow:import']({
      ...{ clientId: clients[0]!, botId: null },
      paths: [file('plantado.json', plantedFlow())],
    });
    pass(hour);
    await use['sync:now'](everyone);
    // What a service says goes into the history, and services quote what they refuse.
    for (const [at, { httpKey }] of scenario.keys.entries()) {
      const token = scenario.tokens[at]?.token ?? '';
      blip.interfere(always(quoting(`Invalid header Authorization: Key ${httpKey}`)));
      graph.interfere(always(quoting(`Malformed access token ${token}`)));
      pass(hour);
      await use['sync:now']({ ...everyone, clientId: clients[at]! });
    }
    blip.interfere(null);
    graph.interfere(null);
    return { made, secrets: secretsOf(made) };
  };
}

function quoting(words: string): ReturnType<typeof answersWith> {
  const error = { message: words, code: 1, type: 'OAuthException' };
  const body = JSON.stringify({
    code: 99,
    description: words,
    reason: { code: 99, description: words },
    status: 'failure',
    error,
  });
  return answersWith(400, { 'content-type': 'application/json' }, body);
}

function secretsOf({ scenario }: SyncWorld): NamedSecret[] {
  return [
    ...scenario.keys.flatMap(({ shortName, httpKey }) => [
      { name: `key of ${shortName}`, secret: httpKey },
      { name: `access key of ${shortName}`, secret: atob(httpKey).split(':')[1] ?? httpKey },
    ]),
    ...scenario.tokens.map(({ client, token }) => ({ name: `token of ${client}`, secret: token })),
    ...plantedSecrets.map(({ where, secret }) => ({ name: where, secret })),
    { name: 'password of the proxy', secret: proxyPassword },
  ];
}
