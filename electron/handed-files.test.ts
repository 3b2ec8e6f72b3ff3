import { describe, expect, it, vi } from 'vitest';
import { mostHandedFiles } from '#app/contract/limits.ts';
import { filesAmong, handedFiles } from './handed-files.ts';

describe('files among the arguments', () => {
  it.each([
    ['a path', ['/home/bia/fluxo.json'], ['/home/bia/fluxo.json']],
    ['a path from where it was given', ['fluxo.json'], ['/mails/fluxo.json']],
    ['several, one with a blank', ['a b.json', 'c.AGE'], ['/mails/a b.json', '/mails/c.AGE']],
    ['an address of a file', ['file:///home/bia/fluxo%20novo.json'], ['/home/bia/fluxo novo.json']],
    ['switches beside it', ['--hidden', '/f.json', '--password-store=basic'], ['/f.json']],
    ['a file that is no flow', ['/notas.txt'], ['/notas.txt']],
    ['an address on another machine', ['file://elsewhere/share/f.json'], []],
    ['an address of the web', ['https://example.org/f.json', 'javascript:f.json'], []],
    ['a file address that leads out by code', ['file:///a%2Fb.json'], []],
    ['a path with an end in its middle', ['/f\0.json'], []],
    ['a path of any length', [`/${'a'.repeat(5_000)}.json`], []],
    ['nothing', ['', '-'], []],
  ])('%s', (_name, args, found) => {
    expect(filesAmong(['transbordo', ...args], '/mails', true)).toEqual(found);
  });

  it('takes only what the app reads where other programs start it', () => {
    const args = ['electron', '-r', '/loader.js', '/app', '/f.json', '/c.age'];
    expect(filesAmong(args, '/', false)).toEqual(['/f.json', '/c.age']);
  });
});

describe('files that wait', () => {
  it('are told once, listed without their folders, and claimed once', () => {
    const files = handedFiles();
    const came = vi.fn<() => void>();
    files.onCame(came);
    files.take(['/mails/fluxo.json', '/mails/cliente.age', '/mails/fluxo.json', '/x/notas.txt']);
    files.take(['/mails/fluxo.json']);
    expect(came).toHaveBeenCalledTimes(1);
    const list = files.list();
    expect(list.map(({ name, kind }) => [name, kind])).toEqual([
      ['fluxo.json', 'flow'],
      ['cliente.age', 'bundle'],
      ['notas.txt', 'other'],
    ]);
    expect(JSON.stringify(list)).not.toContain('/mails');
    const ids = list.map(({ id }) => id);
    expect(files.claim([ids[1]!, 'handed-99'])).toEqual(['/mails/cliente.age']);
    expect(files.claim([ids[1]!])).toEqual([]);
    expect(files.list()).toHaveLength(2);
  });

  it('are no more than a message holds', () => {
    const files = handedFiles();
    files.take(
      Array.from({ length: mostHandedFiles + 5 }, (_, place) => `/f-${String(place)}.json`),
    );
    files.take(['/one-more.json']);
    expect(files.list()).toHaveLength(mostHandedFiles);
  });
});
