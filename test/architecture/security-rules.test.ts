import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { tellFigure } from '#test/faults/figure.ts';
import { brokenRules, securityRules, touchedRules } from './security-rules.ts';
import { brokenTemplateRules, scriptOf } from './template-rules.ts';

/**
 * What may stand where (SECURITY E29), by the tree of the source and not by its text. Every rule is shown a piece of
 * source that breaks it: a rule that sees nothing would fail here.
 */

const root = resolve(import.meta.dirname, '../..');
const files = globSync('{core,app,db,electron,cli,renderer}/**/*.{ts,vue}', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/\.test\.ts$|\.d\.ts$/.test(path));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What each file does that a rule is about; of templates only what they may not. */
const touched = files.flatMap((path) => {
  const source = read(path);
  if (!path.endsWith('.vue')) return touchedRules(source).map((name) => ({ path, name }));
  const names = [...brokenTemplateRules(path, source), ...touchedRules(scriptOf(path, source))];
  return names.map((name) => ({ path, name }));
});
const places = new Map(securityRules.map(({ name, where }) => [name, where]));

describe('A28 rules over the sources', () => {
  test('no file breaks one', (context) => {
    const broken = touched.filter(({ path, name }) => places.get(name)?.test(path) !== true);
    expect(broken).toEqual([]);
    tellFigure(context, `${securityRules.length} rules, ${files.length} files, 0 violations`);
  });

  test.each(securityRules.flatMap(({ name, plants }) => plants.map((plant) => [name, plant])))(
    'sees %s in: %s',
    (name, plant) => {
      for (const folder of ['core/model', 'app/use-cases', 'db', 'electron', 'cli', 'renderer'])
        expect(brokenRules(`${folder}/planted.ts`, plant)).toContain(name);
    },
  );

  test('lets types of Electron be named anywhere', () => {
    for (const source of [
      `import { app, type BrowserWindow, type Session } from 'electron';`,
      `import type { WebContents } from 'electron';`,
      `import type electron from 'electron';`,
    ])
      expect(brokenRules('electron/planted.ts', source)).toEqual([]);
  });

  test('every exception is used', () => {
    const unused = securityRules.filter(
      ({ name, where }) =>
        where !== null && !touched.some((one) => one.name === name && where.test(one.path)),
    );
    expect(unused.map(({ name }) => name)).toEqual([]);
  });

  test.each([
    ['v-html', '<p v-html="a" />'],
    ['a computed href', '<a :href="a" />'],
    ['a computed href', '<a v-bind:href="a" />'],
    ['a computed src', '<img :src="a" />'],
    ['a computed innerHTML', '<p :innerHTML="a" />'],
    ['a computed innerHTML', '<p :innerHTML.prop="a" />'],
    ['a computed innerHTML', '<p .innerHTML="a" />'],
    ['a computed srcdoc', '<p><i :srcdoc="a" /></p>'],
    ['an attribute by a computed name', '<a :[name]="a" />'],
    ['attributes from an object', '<a v-bind="all" />'],
    ['an address in href', '<a href="https://example.com">a</a>'],
    ['an address in href', '<a href="javascript:alert(1)">a</a>'],
    ['an address in src', '<img src="//example.com/a.png" />'],
    ['a handler as text', '<p onclick="alert(1)" />'],
    ['<iframe>', '<div v-if="a"><iframe /></div>'],
    ['<webview>', '<webview />'],
    ['<object>', '<object />'],
    ['<script>', '<component is="p"><svg><script>alert(1)</script></svg></component>'],
  ])('sees %s in a template: %s', (name, template) => {
    const source = `<template><section>${template}</section></template>`;
    expect(brokenTemplateRules('renderer/planted.vue', source)).toContain(name);
  });
});

describe('A28 windows', () => {
  const factory = ts.createSourceFile(
    'window-factory.ts',
    read('electron/window-factory.ts'),
    ts.ScriptTarget.Latest,
    true,
  );
  const all = <T extends ts.Node>(is: (node: ts.Node) => node is T): T[] => {
    const found: T[] = [];
    const look = (node: ts.Node): void => {
      if (is(node)) found.push(node);
      ts.forEachChild(node, look);
    };
    look(factory);
    return found;
  };

  test('are made in one file, each with all its locks', (context) => {
    const made = all(ts.isNewExpression).map((node) => node.expression.getText());
    const preferences = all(ts.isPropertyAssignment)
      .filter(({ name }) => name.getText() === 'webPreferences')
      .map(({ initializer }) =>
        (initializer as ts.ObjectLiteralExpression).properties.map((entry) => entry.getText()),
      );
    expect(made).toEqual(['BrowserWindow', 'BrowserWindow']);
    // After the locks nothing takes one of them back.
    expect(preferences).toEqual([
      [
        '...locked',
        'session: options.session',
        'preload: options.preload',
        'devTools: options.devTools',
      ],
      ['...locked', 'session', 'javascript: false', 'devTools: false'],
    ]);
    tellFigure(context, `1 factory, ${made.length} kinds of windows`);
  });

  test('have these locks', () => {
    const locked = all(ts.isVariableDeclaration).find(({ name }) => name.getText() === 'locked');
    const entries = (locked?.initializer as ts.ObjectLiteralExpression).properties;
    expect(entries.map((entry) => entry.getText())).toEqual([
      'sandbox: true',
      'contextIsolation: true',
      'nodeIntegration: false',
      'nodeIntegrationInWorker: false',
      'nodeIntegrationInSubFrames: false',
      'webSecurity: true',
      'allowRunningInsecureContent: false',
      'webviewTag: false',
      'plugins: false',
      'experimentalFeatures: false',
      'navigateOnDragDrop: false',
      'spellcheck: false',
      "autoplayPolicy: 'user-gesture-required'",
    ]);
  });
});

test('A28 no package brings the remote module along', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, unknown> };
  const names = Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1));
  expect(names).toContain('electron');
  expect(names.filter((name) => /^(?:@electron\/remote|electron-remote)$/.test(name!))).toEqual([]);
});
