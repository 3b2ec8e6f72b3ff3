import type { PartGap, RawPart } from '#core/model/bot-reading.ts';
import { listLimit } from './blip-session.ts';
import { blipReads, type BlipRead } from './blip-reads.ts';
import { gapOf, type AskPart, type PartReading } from './part-reading.ts';
import {
  readHoursContainer,
  readHoursHeader,
  type ContainerHours,
  type HoursHeader,
} from './read-attendance-hours.ts';
import { readList } from './read-list.ts';
import { readOne } from './read-one.ts';
import { together } from './take-turns.ts';

/** Most containers whose hours are read; the others stay a gap. */
export const mostContainers = 100;

/** Reads every container of opening hours: first which there are, then each. Throws SyncError as the asker does. */
export async function readHours(askPart: AskPart): Promise<PartReading<ContainerHours[]>> {
  const headers = await readList(askPart, {
    part: 'hours',
    page: blipReads.attendanceHours,
    decode: readHoursHeader,
  });
  if (headers.value === null) return { ...headers, value: null };
  const read = await together(
    headers.value.slice(0, mostContainers).map((header) => readContainer(askPart, header)),
  );
  const gaps = [headers, ...read].flatMap(({ gap }) => gap ?? []);
  if (headers.value.length > mostContainers) gaps.push({ part: 'hours', ...gapOf('too-large') });
  return {
    part: 'hours',
    value: read.map(({ value }) => value),
    gap: gaps[0] ?? null,
    raw: [...headers.raw, ...read.flatMap(({ raw }) => raw)],
    bot: headers.bot,
  };
}

interface ContainerReading {
  readonly value: ContainerHours;
  readonly gap: PartGap | null;
  readonly raw: readonly RawPart[];
}

/** A container that cannot be read is there all the same, without hours. */
async function readContainer(askPart: AskPart, header: HoursHeader): Promise<ContainerReading> {
  const { title, isMain } = header;
  const unread = { title, isMain, queues: [], hours: null };
  const read = containerRead(header.id);
  if (read === null)
    return { value: unread, gap: { part: 'hours', ...gapOf('wrong-answer') }, raw: [] };
  const { value, gap, raw } = await readOne(askPart, {
    part: 'hours',
    read,
    limitBytes: listLimit,
    decode: (resource) => readHoursContainer(resource, header),
  });
  return { value: value ?? unread, gap, raw };
}

/** Null for an id that is no part of a path, which comes from outside and must not reach another resource. */
function containerRead(id: string): BlipRead | null {
  try {
    return blipReads.attendanceHourContainer(id);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
