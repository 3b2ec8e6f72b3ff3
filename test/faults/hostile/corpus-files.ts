import { expect } from 'vitest';
import { nodeFileSource } from '#app/node/file-source.ts';
import { flowFileLimit } from '#app/contract/limits.ts';
import { visibleLine } from '#core/report/visible-text.ts';
import { safeStem } from '#core/report/file-name/safe-stem.ts';
import { faultOf } from '#test/fakes/use-case-world.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkedFile,
  codeOf,
  fileWith,
  outcomeOf,
  problemsOf,
  type HostileCase,
} from './hostile-case.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const flow = JSON.stringify(buildFlow({ welcome: { says: ['Olá, ação'] } }));

/** Inputs that are hostile as files: too much, too deep, not what they say (H1 to H13, H23). */
export const fileCases: readonly HostileCase[] = [
  {
    id: 'H1',
    says: 'a depth bomb is refused with the byte where it passes 200',
    check: () => {
      const outcome = outcomeOf(`{"é":${'['.repeat(1_000_000)}`);
      // The letter takes two bytes, and the object is the first level.
      expect(outcome).toEqual({
        kind: 'fault',
        code: 'too-deep',
        details: { limit: 200, at: 205 },
      });
    },
  },
  {
    id: 'H2',
    says: 'a file of 100 MB is refused by its size, before it is read',
    check: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
      const path = join(folder, 'flow.json');
      writeFileSync(path, '');
      truncateSync(path, 100 * 1024 * 1024);
      const before = process.memoryUsage().arrayBuffers;
      expect(await faultOf(nodeFileSource.read(path, flowFileLimit))).toBe('file-too-large');
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
      rmSync(folder, { recursive: true });
    },
  },
  {
    id: 'H3',
    says: 'millions of empty objects are too many values',
    check: () => expect(codeOf(`[${'{},'.repeat(3_000_001)}{}]`)).toBe('too-many-values'),
  },
  {
    id: 'H4',
    says: 'names of prototypes are data, and told',
    check: () => {
      const file = flow.replace(
        '"welcome":{',
        '"welcome":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
      );
      expect(problemsOf(checkedFile(file))).toEqual(
        expect.arrayContaining(['prototype-key __proto__', 'prototype-key constructor']),
      );
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  },
  {
    id: 'H5',
    says: 'a repeated key is told with its count and kept in the stored document',
    check: () => {
      const file = flow.replace(
        '"$title":"welcome"',
        '"$title":"um","$title":"dois","$title":"três"',
      );
      const checked = checkedFile(file);
      expect(problemsOf(checked)).toContain('duplicate-key $title (3×)');
      expect(checked.document).toContain('"$title":null,"$title":null,"$title":"três"');
      expect(problemsOf(checkedFile(checked.document))).toContain('duplicate-key $title (3×)');
    },
  },
  {
    id: 'H6',
    says: 'keys that look like numbers keep the order of the file',
    check: () => {
      const block = (id: string): string =>
        `"${id}":{"id":"${id}","$contentActions":[],"$defaultOutput":{"stateId":"onboarding"}}`;
      const file = `${flow.slice(0, -1)},${['30', '7', '12'].map(block).join(',')}}`;
      const { document } = checkedFile(file);
      expect([...document.matchAll(/"(\d+)":\{/g)].map(([, id]) => id)).toEqual(['30', '7', '12']);
    },
  },
  {
    id: 'H7',
    says: 'half a character is hashed and shown by its code, and never part of a file name',
    check: () => {
      const [one, other] = ['\ud800', '\ud801'].map((half) =>
        checkedFile(fileWith({ title: half, says: ['Oi'] })),
      );
      expect(one?.contentSha256).not.toBe(other?.contentSha256);
      expect(visibleLine('a\ud800b')).toBe('a‹U+D800›b');
      expect(safeStem('a\ud800b', 80, 'x').stem).toBe('a-b');
    },
  },
  {
    id: 'H8',
    says: 'a byte order mark is dropped',
    check: () => {
      const marked = checkedFile(utf8(`\ufeff${flow}`));
      expect(marked.document).toBe(checkedFile(flow).document);
      expect(marked.rawSha256).not.toBe(checkedFile(flow).rawSha256);
    },
  },
  {
    id: 'H9',
    says: 'UTF-16 is converted with and without its mark; Latin-1 is a clear fault',
    check: () => {
      for (const mark of ['\ufeff', '']) {
        const little = Buffer.from(mark + flow, 'utf16le');
        expect(checkedFile(little).document).toBe(flow);
        expect(checkedFile(Buffer.from(little).swap16()).document).toBe(flow);
      }
      expect(codeOf(Buffer.from(flow, 'latin1'))).toBe('not-text');
    },
  },
  {
    id: 'H10',
    says: 'broken UTF-8 is refused with the byte where it breaks',
    check: () => {
      const bytes = utf8(flow);
      const at = bytes.indexOf(0xc3);
      bytes[at + 1] = 0x22;
      expect(outcomeOf(bytes)).toEqual({
        kind: 'fault',
        code: 'not-text',
        details: { at: at + 1 },
      });
    },
  },
  {
    id: 'H11',
    says: 'what is nearly JSON is refused with line and column',
    check: () => {
      const rows = ['{"a": NaN}', '{"a": Infinity}', '{"a":1,}', '{"a":1}x', '// a\n{}', '{"a":1'];
      for (const text of rows) {
        const outcome = outcomeOf(text);
        expect(outcome).toMatchObject({ code: 'not-json' });
        expect(outcome).toHaveProperty('details.line');
        expect(outcome).toHaveProperty('details.column');
      }
    },
  },
  {
    id: 'H12',
    says: 'numbers beyond all digits stay as they are written, and are told',
    check: () => {
      const more = '"configuration":{"id":12345678901234567890,"n":1e999}';
      const checked = checkedFile(`{"flow":${flow},${more}}`);
      expect(problemsOf(checked)).toEqual(
        expect.arrayContaining(['inexact-number 12345678901234567890', 'inexact-number 1e999']),
      );
      expect(checked.document).toContain(more);
    },
  },
  {
    id: 'H13',
    says: 'unseen characters are named, and stripped from file names',
    check: () => {
      const text = 'a\0b\u202egpj\u200b.exe\u0430';
      expect(visibleLine(text)).toBe('a‹U+0000›b‹U+202E›gpj‹U+200B›.exe\u0430');
      expect(safeStem(text, 80, 'x').stem).toMatch(/^[A-Za-z0-9._-]+$/);
    },
  },
  {
    id: 'H23',
    says: 'an archive is no flow',
    check: () => {
      const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 8, 8, 8, 0, 0xff, 0xfe, 0x21, 0x59]);
      expect(codeOf(zip)).toBe('not-text');
      expect(codeOf(Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]))).toBe('not-text');
    },
  },
];
