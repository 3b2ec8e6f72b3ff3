import { z } from 'zod';
import { readHours } from '#app/check/read-hours.ts';
import { readProfile } from '#app/check/read-profile.ts';
import { AppFault } from '#app/contract/errors.ts';
import { nodeFileSource } from '#app/node/file-source.ts';
import { loadJson } from '#app/use-cases/load-flow.ts';
import { answerSchema, type Answer } from '#core/model/answer.ts';
import { noSurroundings, type Surroundings } from '#core/model/surroundings.ts';

/**
 * What `--profile` and `--hours` tell besides the flow. Throws AppFault `file-missing`, `not-json`, `bad-argument`
 * with the field and what it should be.
 */
export async function surroundingsOption(
  profile: string | undefined,
  hours: string | undefined,
): Promise<Surroundings> {
  const known =
    profile === undefined
      ? noSurroundings
      : readProfile(profile, await loadJson(nodeFileSource, profile));
  if (hours === undefined) return known;
  const service = known.service ?? { hours: null, averageWaitMinutes: null, observedAt: null };
  return {
    ...known,
    service: { ...service, hours: readHours(hours, await loadJson(nodeFileSource, hours)) },
  };
}

/** Answers that `--answers` gives, as `answer:list` and the workspace keep them. Throws as above. */
export async function answersOption(file: string | undefined): Promise<readonly Answer[]> {
  if (file === undefined) return [];
  const parsed = z.array(answerSchema).safeParse(await loadJson(nodeFileSource, file));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const found = [file, ...(issue?.path ?? [])].join('.');
  throw new AppFault('bad-argument', { name: '--answers', found, expected: issue?.message ?? '' });
}
