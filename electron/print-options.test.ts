import { expect, test } from 'vitest';
import { printOptions } from './print-options.ts';

test.each<[readonly string[], ReturnType<typeof printOptions>]>([
  [['--print-report', '/a/job.json', '--to', '/a/x.pdf'], { job: '/a/job.json', pdf: '/a/x.pdf' }],
  [['/app', '--to', '/x.pdf', '--print-report', '/j'], { job: '/j', pdf: '/x.pdf' }],
  [['--print-report', '/a/job.json'], null],
  [['--print-report', 'job.json', '--to', '/a/x.pdf'], null],
  [['--print-report', '--to', '/a/x.pdf'], null],
  [['--print-report', '/j', '--to'], null],
  [[], null],
])('%j asks for %j', (args, options) => {
  expect(printOptions(args)).toEqual(options);
});
