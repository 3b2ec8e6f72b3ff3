import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  appealResultSchema,
  savedPacketSchema,
  type AppealForm,
  type SavedPacket,
} from '#app/contract/appeal-views.ts';
import { readZip } from '#app/node/packet/read-zip.ts';
import { createAppealUseCases, type AppealUseCases } from '#app/serve-appeals.ts';
import {
  appealDeps,
  penalise,
  publish,
  quickPictures,
  sampleFlow,
  seeAgain,
  soundSample,
} from './appeal-world.ts';
import type { World } from './use-case-world.ts';

/** When the restricted number's flow was published, and first looked at. */
export const firstLook = {
  observedAt: '2026-11-04T09:00:00.000Z',
  publishedAt: '2026-11-03T14:00:00.000Z',
  publicationIndex: 1,
};

/** Personal data in the reason that somebody noted. */
export const plantedCpf = '529.982.247-25';

/** A form with nothing that a person knows better, and one name to mask. */
export const appealForm: AppealForm = {
  incidentId: 'incident-1',
  botId: null,
  penalisedAt: null,
  stated: { then: null, now: null },
  portfolioId: null,
  caseNumber: null,
  locale: 'pt-BR',
  paper: 'A4',
  agency: 'Agência Ponte',
  names: ['Marina Prado'],
  terms: [],
  keep: [],
};

/** The use cases of appeals, and the world they work in. */
export interface Appeals {
  readonly made: World;
  readonly use: AppealUseCases;
}

/** A number whose flow was sound when it was restricted, with personal data in the reason that was noted. */
export function restrictedNumber(
  made: World,
  flow = soundSample,
  change: Partial<World['deps']> = {},
): Appeals {
  appealDeps(made);
  publish(made, 'v1', sampleFlow(flow), firstLook);
  seeAgain(made, firstLook);
  penalise(made, { reason: `Queixa de Marina Prado, CPF ${plantedCpf}` });
  const deps = { ...made.deps, pictures: quickPictures, ...change };
  return { made, use: createAppealUseCases(deps) };
}

/** Builds its packet; throws with the reasons where there is none. */
export async function builtPacket({ use }: Appeals, change: Partial<AppealForm> = {}) {
  const result = appealResultSchema.parse(await use['appeal:build']({ ...appealForm, ...change }));
  if (result.kind === 'refused') throw new Error(result.reasons.join('\n'));
  return result;
}

/** Builds its packet and writes it into the world's folder. */
export async function writtenPacket(
  appeals: Appeals,
  name = 'p.zip',
  isStamped = false,
): Promise<{ path: string; saved: SavedPacket }> {
  const { appealId } = await builtPacket(appeals);
  const path = join(appeals.made.folder, name);
  const saved = await appeals.use['appeal:write']({ appealId, isStamped, path });
  return { path, saved: savedPacketSchema.parse(saved) };
}

/** The files of a ZIP; throws where one does not come out whole. */
export async function unpackedFiles(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { files, damaged } = await readZip(new Uint8Array(readFileSync(path)), basename(path));
  if (damaged.length > 0) throw new Error(damaged.map((entry) => entry.path).join());
  return files;
}

/** Writes files into a folder and gives it. */
export function laidOut(folder: string, files: ReadonlyMap<string, Uint8Array>): string {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}
