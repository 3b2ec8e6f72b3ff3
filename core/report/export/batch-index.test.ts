import { describe, expect, test } from 'vitest';
import { emptyIndex, indexLine, readIndex, type BatchEntry } from './batch-index.ts';

const entry: BatchEntry = {
  client: 'Padaria "Sol", filial',
  file: 'padaria-sol.pdf',
  status: 'done',
  sha256: 'a'.repeat(64),
  reason: '',
  clientId: 'c1',
  format: 'pdf',
  language: 'pt-BR',
};

describe('the index of a batch', () => {
  test('reads back what was added', () => {
    const failed: BatchEntry = {
      ...entry,
      status: 'failed',
      file: '',
      reason: 'Não deu; de novo.',
    };
    const text = emptyIndex + indexLine(entry) + indexLine(failed);
    expect(readIndex(text)).toEqual({ entries: [entry, failed], whole: text });
  });

  test('cut anywhere, it gives the rows before the cut and a text that can be added to', () => {
    const text = emptyIndex + indexLine(entry) + indexLine(entry);
    for (let at = 0; at <= text.length; at += 1) {
      const read = readIndex(text.slice(0, at));
      expect(read).not.toBeNull();
      const again = readIndex(read!.whole + indexLine(entry));
      expect(again?.entries).toHaveLength(read!.entries.length + 1);
    }
  });

  test('a file that is no index is not taken for one', () => {
    for (const text of ['name,price\r\n', '\uFEFF"client","file"\r\n"a","b"\r\n', 'x']) {
      expect(readIndex(text)).toBeNull();
    }
  });

  test('a client called like a formula is none, and its row still reads', () => {
    const text = emptyIndex + indexLine({ ...entry, client: '=1+1\n"' });
    expect(readIndex(text)?.entries).toEqual([{ ...entry, client: '\'=1+1 "' }]);
  });
});
