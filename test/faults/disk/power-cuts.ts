import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { crashStates } from './crash-states.ts';
import { writeImage } from './disk-image.ts';
import type { DiskRecording } from './disk-recorder.ts';
import type { Random } from '../seeded-random.ts';

/** What came of many power cuts. */
export interface CutTally {
  readonly states: number;
  /** States in which something was wrong, and the first of what was. */
  readonly faulty: number;
  readonly examples: readonly string[];
}

/**
 * Cuts the power of a recording at random moments and looks at what is left of it each time.
 * @param look gets the folder with the state and all that had been acknowledged; gives what is wrong
 */
export function cutPower(
  { start, events }: DiskRecording,
  home: string,
  count: number,
  random: Random,
  look: (home: string, marks: readonly string[]) => string[],
): CutTally {
  const place = join(`${home}.cut`, 'home');
  const examples: string[] = [];
  let faulty = 0;
  for (const state of crashStates(start, events, count, random)) {
    writeImage(state, home, place);
    const faults = look(place, state.marks);
    if (faults.length === 0) continue;
    faulty += 1;
    if (examples.length < 5) examples.push(faults.join('; '));
  }
  rmSync(`${home}.cut`, { recursive: true, force: true });
  return { states: count, faulty, examples };
}
