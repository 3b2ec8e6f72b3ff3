import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { bareDatabase, tellAccess } from '#test/fakes/bare-database.ts';
import { aBot, aClient, aSnapshot, sha256Of } from '#test/fakes/records.ts';
import { botStore } from './bot-store.ts';
import { clientStore } from './client-store.ts';
import { withDeletionPermit } from './deletion-permit.ts';
import { deleteUnusedDocuments, insertDocument, readDocument } from './document-store.ts';
import type { Connection } from './driver.ts';
import { snapshotStore } from './snapshot-store.ts';

const database = bareDatabase();
let connection: Connection;

beforeEach(() => {
  connection = database.connection;
  clientStore(connection).insert(aClient());
  for (const id of ['bot-1', 'bot-2']) botStore(connection).insert(aBot({ id }));
});

/** A flow of 200 blocks in which only one line is of this version. */
function version(of: number, word = 'Olá'): string {
  return JSON.stringify(
    Array.from({ length: 200 }, (_, block) => ({
      id: sha256Of(String(block)),
      says: block === of % 200 ? `${word} ${String(of)}` : 'Escolha uma das opções',
    })),
  );
}

let taken = 0;
function take(text: string, botId = 'bot-1'): string {
  const id = `snapshot-${String((taken += 1))}`;
  snapshotStore(connection).insert(aSnapshot(text, { id, botId }), text);
  return id;
}

/** How each document is kept, in the order in which they came. */
const kept = () =>
  connection.all<{ base: string | null; bytes: number }>(
    'SELECT base_sha256 AS base, length(body) AS bytes FROM document ORDER BY rowid',
  );

function erase(texts: readonly string[]): void {
  connection.transaction(() => {
    withDeletionPermit(connection, { kind: 'retention' }, () => {
      connection.run('INSERT INTO retired_snapshot (sequence) SELECT sequence FROM snapshot');
      connection.run('DELETE FROM snapshot');
      deleteUnusedDocuments(connection, texts.map(sha256Of));
      connection.run('DELETE FROM retired_snapshot');
      tellAccess(connection, 'retention-applied');
    });
  });
}

describe('versions of a flow', () => {
  it('are differences to the first one, and read as they were', () => {
    const ids = [1, 2, 3].map((of) => take(version(of)));
    const first = sha256Of(version(1));
    expect(kept().map(({ base }) => base)).toEqual([null, first, first]);
    const [whole, ...others] = kept().map(({ bytes }) => bytes);
    for (const bytes of others) expect(bytes).toBeLessThan(whole! / 20);
    ids.forEach((id, at) => {
      expect(snapshotStore(connection).document(id)).toBe(version(at + 1));
    });
  });

  it('are whole again where little is left of the first one', () => {
    take(version(1));
    take(JSON.stringify(Array.from({ length: 200 }, (_, at) => sha256Of(`other ${String(at)}`))));
    take(version(2));
    expect(kept().map(({ base }) => base === null)).toEqual([true, true, true]);
  });

  it('of different bots share nothing, but what is the same', () => {
    take(version(1));
    take(version(2), 'bot-2');
    take(version(1), 'bot-2');
    expect(kept().map(({ base }) => base)).toEqual([null, null]);
  });

  it('a draft is a difference to what is published', () => {
    take(version(1));
    snapshotStore(connection).keepDocument(sha256Of(version(2)), version(2), 'bot-1');
    snapshotStore(connection).keepDocument(sha256Of(version(3)), version(3), null);
    expect(kept().map(({ base }) => base)).toEqual([null, sha256Of(version(1)), null]);
  });
});

describe('a document that goes for good', () => {
  it('leaves those that were differences to it readable, whichever goes', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.boolean()),
        fc.string({ minLength: 1, maxLength: 5 }),
        (versions, doomed, word) => {
          const texts = versions.map((of) => version(of, word));
          for (const text of texts) take(text);
          const gone = texts.filter(() => doomed.next().value);
          erase(gone);
          for (const text of texts) {
            if (gone.includes(text)) {
              expect(() => readDocument(connection, sha256Of(text))).toThrow(AppFault);
            } else expect(readDocument(connection, sha256Of(text))).toBe(text);
          }
          erase(texts);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('makes the oldest that stays whole, and the others differences to that', () => {
    const texts = [1, 2, 3, 4].map((of) => version(of));
    for (const text of texts) take(text);
    erase([texts[0]!]);
    const second = sha256Of(texts[1]!);
    expect(kept().map(({ base }) => base)).toEqual([null, second, second]);
  });
});

describe('what is stored', () => {
  it('is not changed without a permit, and never says something else', () => {
    take(version(1));
    const changes = ["body = x'00'", "text_sha256 = 'a'", 'base_sha256 = NULL'];
    for (const change of changes)
      expect(() => connection.run(`UPDATE document SET ${change}`)).toThrow('append-only');
    expect(() =>
      connection.transaction(() => {
        withDeletionPermit(connection, { kind: 'retention' }, () => {
          connection.run(`UPDATE document SET text_sha256 = '${'a'.repeat(64)}'`);
        });
      }),
    ).toThrow('append-only');
  });

  it('is a difference to whole texts only', () => {
    take(version(1));
    take(version(2));
    const insert = (base: string): unknown =>
      connection.run(
        `INSERT INTO document (content_sha256, text_sha256, body, base_sha256)
         VALUES (:hash, :hash, x'00', :base)`,
        { hash: 'a'.repeat(64), base },
      );
    expect(() => insert(sha256Of(version(2)))).toThrow('whole');
    expect(() => insert('b'.repeat(64))).toThrow('whole');
  });

  it('is refused where it is not what it was', () => {
    const hash = 'c'.repeat(64);
    take(version(1));
    insertDocument(connection, hash, version(2), 'bot-1');
    connection.script('DROP TRIGGER document_is_not_changed');
    connection.run('UPDATE document SET text_sha256 = :other WHERE content_sha256 = :hash', {
      hash,
      other: 'd'.repeat(64),
    });
    expect(() => readDocument(connection, hash)).toThrow(AppFault);
  });
});
