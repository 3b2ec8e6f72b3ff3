import { expect, test } from 'vitest';
import { channels } from '#app/contract/channels.ts';
import type { ChannelName, EventName } from '#app/contract/channel-names.ts';
import { AppFault } from '#app/contract/errors.ts';
import { events } from '#app/contract/events.ts';
import { bugTrace } from '#core/model/bug-trace.ts';
import { locales } from '#core/model/locale.ts';
import { tellFigure, times } from '../figure.ts';
import { secretsWithin } from '../secret-traces.ts';
import { seededRandom } from '../seeded-random.ts';
import { knownRequest, type Known } from './known-request.ts';
import { plantedAgencies, type PlantedAgency } from './planted-agency.ts';

const agency = plantedAgencies();

type Call = (request: unknown) => Promise<unknown>;

/** What requests of this agency may name. */
function knownOf({ made: { workspace, scenario } }: PlantedAgency): Known {
  const clients = workspace.clients.list().map(({ id }) => id);
  const bots = workspace.bots.listAll().map(({ id }) => id);
  const runs = bots.flatMap((id) => workspace.runs.latestByBot(id) ?? []);
  const ids = {
    client: clients,
    bot: bots,
    number: workspace.numbers.list(null).map(({ id }) => id),
    account: workspace.numbers.accounts(null).map(({ id }) => id),
    job: workspace.jobs.list(null).map(({ id }) => id),
    credential: workspace.credentials.list(null).map(({ id }) => id),
    incident: workspace.incidents.list(null, false).map(({ id }) => id),
    alert: workspace.alerts.listActive().map(({ id }) => id),
    snapshot: bots.flatMap((id) => workspace.snapshots.listByBot(id).map((one) => one.id)),
    run: runs.map(({ id }) => id),
  };
  return {
    ...Object.fromEntries(Object.entries(ids).map(([noun, values]) => [`${noun}Id`, values])),
    id: Object.values(ids).flat(),
    auditId: runs.flatMap(({ run }) => run.findings.map((finding) => finding.auditId)),
    locale: locales,
    query: ['atendimento', 'Key', 'token', scenario.keys[0]!.shortName],
    text: ['pessoa', '1'],
    by: ['Ana'],
    timeZone: ['America/Sao_Paulo'],
  };
}

test(
  'A22 no answer and no event to the window carries a planted secret',
  { timeout: 600_000 },
  async (context) => {
    const planted = await agency();
    const { made, secrets } = planted;
    expect(secrets.length).toBeGreaterThanOrEqual(20);
    const random = seededRandom(22);
    const told: Buffer[] = [];
    const answered = new Set<string>();
    const asked = Object.keys(made.use).filter(
      (name): name is ChannelName => name in channels && !ending.has(name),
    );
    for (let round = 0; round < times(3, 40); round += 1) {
      const known = knownOf(planted);
      for (const name of asked) {
        const channel = channels[name];
        const request = channel.request.safeParse(knownRequest(channel.request, known, random));
        if (!request.success) continue;
        try {
          const answer = await (made.use[name as never] as Call)(request.data);
          told.push(Buffer.from(`${name} ${JSON.stringify(channel.response.parse(answer))}`));
          answered.add(name);
        } catch (error) {
          if (error instanceof AppFault) told.push(Buffer.from(JSON.stringify(error.toFault())));
          // What the gate makes of a bug.
          else told.push(Buffer.from(JSON.stringify(bugTrace(error))));
        }
      }
    }
    for (const [name, payload] of made.events)
      told.push(Buffer.from(JSON.stringify(events[name as EventName].parse(payload))));
    for (const notice of made.notices) told.push(Buffer.from(JSON.stringify(notice)));
    expect(told.flatMap((message) => secretsWithin(message, secrets))).toEqual([]);
    tellFigure(
      context,
      `${answered.size} of ${asked.length} channels, ${told.length} messages, ${secrets.length} secrets, 0 found`,
    );
  },
);

/** They would end what the others ask about. */
const ending: ReadonlySet<string> = new Set(['network:set-login']);
