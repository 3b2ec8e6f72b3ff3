import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseCopier } from '#db/database-copier.ts';
import { dataFileName } from '#db/workspace-files.ts';
import { tellFigure, times } from '#test/faults/figure.ts';
import { useSyncWorld } from '#test/fakes/sync-world.ts';
import { sampleAgency } from '#test/peers/scenarios/sample-agency.ts';

const world = useSyncWorld(sampleAgency);
const everything = { clientId: null, jobIds: null, everything: true };
const hour = 3_600_000;

test(
  'A68 the same answer again and again is one document and as many observations',
  { timeout: 3_600_000 },
  async (context) => {
    const made = world();
    const { use, workspace, folder, pass } = made;
    const clientId = await made.connect(0);
    const [bot] = await use['bot:list']({ clientId });
    const botId = bot!.bot.id;
    // Read beside the open workspace, as a backup reads it.
    const rows = (): Record<string, number> => {
      const file = join(folder, 'workspace', dataFileName);
      const { tables } = databaseCopier(null).read(file, new Uint8Array(32).fill(7));
      return Object.fromEntries(
        ['document', 'snapshot', 'run', 'raw_part', 'proof'].map((name) => [
          name,
          tables[name]?.rows ?? -1,
        ]),
      );
    };
    await use['sync:now'](everything);
    const once = rows();
    const count = times(4, 1_000);
    for (let time = 2; time <= count; time += 1) {
      pass(hour);
      const { failed } = await use['sync:now'](everything);
      expect(failed).toEqual([]);
    }
    expect(rows()).toEqual(once);
    expect(workspace.snapshots.listByBot(botId)).toHaveLength(1);
    expect(workspace.history.ofBot(botId, 1_000_000)).toHaveLength(count);
    tellFigure(
      context,
      `${count} syncs, 1 version, ${once['document']} documents, ${count} observations`,
    );
  },
);
