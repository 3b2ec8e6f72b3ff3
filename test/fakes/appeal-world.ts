import { readFileSync } from 'node:fs';
import { checkFlow } from '#app/check/check-flow.ts';

import type { PictureMaker } from '#app/ports/picture-maker.ts';
import type { AppealDeps } from '#app/use-cases/appeal/appeal-deps.ts';
import type { AppealRequest } from '#app/use-cases/appeal/build-appeal.ts';
import type { BotObservation } from '#core/model/bot-reading.ts';
import type { Incident } from '#core/model/incident.ts';
import { plainBrand } from '#core/model/report-brand.ts';
import { aBot, aClient, aSnapshot } from './records.ts';
import { aBotObservation, anIncident, aNumber, anAccount } from './sync-records.ts';
import type { World } from './use-case-world.ts';

/** The bytes of one of the sample agency's flows. */
export function sampleFlow(fileName: string): Uint8Array {
  return readFileSync(new URL(`../../app/sample/${fileName}`, import.meta.url));
}

/** The flow of the studio that is easily taken for one without a person. */
export const soundSample = 'atelie-linha-torta-whatsapp.json';

/** The flow of the shop that promises a person and has none. */
export const faultySample = 'passo-leve-vendas.json';

/** Pictures that are drawn at once: what they look like is tested where they are drawn. */
export const quickPictures: PictureMaker = {
  toPng: (svg) => Promise.resolve(new TextEncoder().encode(svg.slice(0, 40))),
};

/** A client with a bot, an account and a number, and what appeals need. */
export function appealDeps({ workspace, deps }: World): AppealDeps {
  workspace.clients.insert(aClient());
  workspace.bots.insert(aBot());
  workspace.numbers.putAccount(anAccount());
  workspace.numbers.put(aNumber({ botId: 'bot-1', wabaId: anAccount().wabaId }));
  return { ...deps, pictures: quickPictures };
}

/** A published version: its copy, and a look at Blip that found it. */
export function publish(
  { workspace }: Pick<World, 'workspace'>,
  id: string,
  flow: Uint8Array,
  look: Pick<BotObservation, 'observedAt' | 'publishedAt' | 'publicationIndex'>,
): void {
  const { document, contentSha256, rawSha256, rawBytes, shape } = checkFlow({
    bytes: flow,
    ruleset: '2026-09',
    asOf: look.observedAt,
    appVersion: '0',
  });
  const record = { id, contentSha256, rawSha256, rawBytes, shape, redactions: [] };
  const taken = { takenAt: look.observedAt, source: 'blip', fileName: null } as const;
  workspace.snapshots.insert(aSnapshot(document, { ...record, ...taken }), document);
  workspace.history.addBot(
    'bot-1',
    aBotObservation({ ...look, depth: 'everything', publishedSha256: contentSha256 }),
  );
}

/** An incident that a notice of Meta opened: its moment is the penalty's own. */
export function penalise(
  { workspace }: Pick<World, 'workspace'>,
  change: Partial<Incident> = {},
): Incident {
  const incident = anIncident({
    id: 'incident-1',
    numberId: aNumber().id,
    wabaId: anAccount().wabaId,
    kind: 'restriction',
    source: 'webhook',
    openedAt: '2026-11-10T15:00:00.000Z',
    ...change,
  });
  workspace.incidents.put(incident);
  return incident;
}

/** A request without anything that a person adds. */
export const plainAppeal: AppealRequest = {
  incidentId: 'incident-1',
  botId: null,
  penalisedAt: null,
  stated: { then: null, now: null },
  portfolioId: null,
  caseNumber: null,
  agency: '',
  timeZone: 'America/Sao_Paulo',
  locale: 'pt-BR',
  look: { paper: 'A4', brand: plainBrand },
  masking: { names: [], terms: [], keep: [], proofSalt: null },
};

/** A later look at the list of publications that found the same one still newest. */
export function seeAgain(
  { workspace }: World,
  look: Pick<BotObservation, 'publishedAt' | 'publicationIndex'>,
  observedAt = '2026-11-21T09:00:00.000Z',
): void {
  workspace.history.addBot(
    'bot-1',
    aBotObservation({ ...look, observedAt, depth: 'changes', publishedSha256: null }),
  );
}
