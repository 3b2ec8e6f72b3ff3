import { describe, expect, test } from 'vitest';
import { bugTrace } from './bug-trace.ts';

function errorOf(message: string, stack?: string): Error {
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}

describe('what is kept of a bug', () => {
  test('is its kind, its code and the places in our program', () => {
    const error = Object.assign(
      errorOf(
        'secret words',
        [
          'TypeError: secret words',
          '    at readFlow (file:///home/ana/Transbordo/app.asar/out/main/worker.js:10:5)',
          '    at async Object.client:list [as run] (C:\\Users\\Ana\\x\\main.js:2:3)',
          '    at node:internal/process/task_queues:95:5',
          '    at run (C:\\Program Files (x86)\\Trans bordo\\c.js:1:1)',
          '    at /home/ana/a b/d.js:1:1',
        ].join('\n'),
      ),
      { code: 'ENOENT', name: 'TypeError' },
    );
    expect(bugTrace(error)).toEqual({
      name: 'TypeError',
      code: 'ENOENT',
      frames: [
        // A name with a colon is not one of a function.
        ...['readFlow worker.js:10:5', 'main.js:2:3', 'task_queues:95:5'],
        ...['run c.js:1:1', 'd.js:1:1'],
      ],
    });
  });

  test.each([
    ['one line', 'canary'],
    ['many lines', 'canary\ncanary\n\ncanary'],
    ['lines that look like places', 'x\n    at canary (canary.js:1:1)\n    at canary:2:2'],
    ['nothing', ''],
  ])('is never a message of %s', (_, message) => {
    const trace = bugTrace(new Error(message));
    expect(trace.frames.length).toBeGreaterThan(0);
    expect(JSON.stringify(trace)).not.toContain('canary');
  });

  test('is never a message that was taken back', () => {
    const error = new Error('canary\n    at canary (canary.js:1:1)\nand then');
    error.message = 'other';
    expect(JSON.stringify(bugTrace(error))).not.toContain('canary');
  });

  test('is never a name or a code that somebody made up', () => {
    const error = Object.assign(new Error('x'), {
      name: 'Key canary=',
      code: 'a canary',
      stack: 'canary',
    });
    expect(bugTrace(error)).toEqual({ name: 'Error', code: '', frames: [] });
  });

  test.each([
    ['a text', 'canary', 'string'],
    ['nothing', undefined, 'undefined'],
    ['an object', { canary: 'canary' }, 'object'],
  ])('of %s is its type', (_, thrown, name) => {
    expect(bugTrace(thrown)).toEqual({ name, code: '', frames: [] });
  });

  test('is twenty places at most', () => {
    const stack = `Error: x\n${Array(100).fill('    at f (a.js:1:1)').join('\n')}`;
    expect(bugTrace(errorOf('x', stack)).frames).toHaveLength(20);
  });
});
