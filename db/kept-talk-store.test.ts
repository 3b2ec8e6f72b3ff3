import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import type { Workspace } from '#app/ports/stores.ts';
import type { KeptTalk } from '#core/model/talk.ts';
import { emptyScript } from '#core/model/talk-edits.ts';
import { aBot, aClient } from '#test/fakes/records.ts';
import { temporaryFolders } from '#test/fakes/temporary-folder.ts';
import { openDatabase } from './driver.ts';
import { workspaceOpener } from './workspace-opener.ts';

const key = new Uint8Array(32).fill(42);
const newFolder = temporaryFolders();
let folder: string;
let workspace: Workspace;

beforeEach(() => {
  folder = newFolder();
  workspace = workspaceOpener(null).open(folder, key, true);
  workspace.clients.insert(aClient());
  workspace.bots.insert(aBot());
});

afterEach(() => workspace.close());

const aTalk = (id: string): KeptTalk => ({
  id,
  botId: aBot().id,
  snapshotId: 's',
  contentSha256: 'a'.repeat(64),
  script: emptyScript,
  played: {
    steps: [],
    end: 'start',
    question: null,
    before: [],
    at: null,
    options: [],
    rule: null,
    takesSilence: false,
    takesMedia: true,
    titles: {},
  },
  by: 'Ana',
  note: '',
  asOf: '2026-11-22T12:00:00Z',
});

describe('kept conversations', () => {
  it('come newest first; hidden ones stay and come back', () => {
    const { keptTalks } = workspace;
    for (const id of ['a', 'b']) keptTalks.insert(aTalk(id));
    expect(keptTalks.listByBot(aBot().id)).toEqual([aTalk('b'), aTalk('a')]);
    keptTalks.setRemoved('b', true);
    expect(keptTalks.listByBot(aBot().id)).toEqual([aTalk('a')]);
    expect(keptTalks.get('b')).toEqual(aTalk('b'));
    keptTalks.setRemoved('b', false);
    expect(keptTalks.listByBot(aBot().id)).toHaveLength(2);
    expect(keptTalks.get('c')).toBeNull();
  });

  it('are neither changed nor deleted', () => {
    workspace.keptTalks.insert(aTalk('a'));
    workspace.close();
    const connection = openDatabase({ file: join(folder, 'data.db'), key, nativeBinding: null });
    expect(() => connection.script("UPDATE kept_talk SET body = '{}'")).toThrow('not changed');
    expect(() => connection.script('DELETE FROM kept_talk')).toThrow('not deleted');
    expect(() => connection.script('UPDATE kept_talk SET removed = 2')).toThrow('CHECK');
    connection.close();
    workspace = workspaceOpener(null).open(folder, key, false);
    expect(workspace.keptTalks.get('a')).toEqual(aTalk('a'));
  });
});
