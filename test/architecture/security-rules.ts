import ts from 'typescript';
import {
  electronParts,
  members,
  nodeModules,
  requests,
  texts,
  type Places,
} from './security-places.ts';

/** What may stand in a few files only, or nowhere. */
export interface SecurityRule {
  readonly name: string;
  /** Files that may, by pattern; null: none. */
  readonly where: RegExp | null;
  /** Pieces of source of which each breaks the rule. */
  readonly plants: readonly [string, ...string[]];
}

/** Names of rules that are one of a kind. */
const wholeElectron = 'the whole of electron';
const codeOutOfText = 'code out of text';
const looseCertificates = 'certificates that need not hold';
const remote = 'the remote module';

type Plants = SecurityRule['plants'];

const tabled = (
  table: Places,
  named: (key: string) => string,
  plants: (key: string) => Plants,
): SecurityRule[] =>
  Object.entries(table).map(([key, where]) => ({ name: named(key), where, plants: plants(key) }));

const nowhere = (name: string, ...plants: Plants): SecurityRule => ({ name, where: null, plants });

/** Every rule over TypeScript. */
export const securityRules: readonly SecurityRule[] = [
  ...tabled(electronParts, partRule, (part) => [
    `import { ${part} as x } from 'electron';`,
    `import { ${part} } from 'electron/main';`,
  ]),
  ...tabled(nodeModules, moduleRule, (module) => [
    `import { x } from 'node:${module}';`,
    `import x from '${module}';`,
    `const x = await import('node:${module}');`,
    `export { x } from 'node:${module}';`,
  ]),
  ...tabled(requests, requestRule, (request) => [
    `${request}('https://a');`,
    `new globalThis.${request}('a');`,
  ]),
  ...tabled(members, memberRule, (member) => [
    `a.${member} = b;`,
    `const a = { ${member}: b };`,
    `a['${member}'](b);`,
  ]),
  ...tabled(texts, textRule, (text) => [`app.on('${text}', x);`, `const a = { a: '${text}' };`]),
  {
    name: wholeElectron,
    // Its ClipboardItem is missing from older runtimes, where asking for it by name would end the program.
    where: /^electron\/system-clipboard\.ts$/,
    plants: [
      `import electron from 'electron';`,
      `import * as e from 'electron';`,
      `const { shell } = await import('electron');`,
      `const e = require('electron');`,
      `export * from 'electron';`,
    ],
  },
  nowhere(
    codeOutOfText,
    `eval('1');`,
    `(0, eval)('1');`,
    `new Function('return 1');`,
    `globalThis.Function('return 1')();`,
    `setTimeout('alert(1)', 1);`,
    `document.write('a');`,
  ),
  nowhere(
    looseCertificates,
    `const a = { rejectUnauthorized: false };`,
    `const a = { rejectUnauthorized: given };`,
  ),
  nowhere(
    remote,
    `import '@electron/remote/main';`,
    `import { getCurrentWindow } from '@electron/remote';`,
  ),
];

const byName = new Map(securityRules.map((rule) => [rule.name, rule]));

/** The rules that a file breaks, each as often as it does. `path` from the project's folder, with strokes. */
export function brokenRules(path: string, source: string): string[] {
  return touchedRules(source).filter((name) => byName.get(name)?.where?.test(path) !== true);
}

/** A source without any of these words breaks no rule, and need not be taken apart. */
const words = new RegExp(
  `\\b(?:${[
    ...['electron', 'eval', 'Function', 'setTimeout', 'setInterval', 'document'],
    'rejectUnauthorized',
    ...[nodeModules, requests, members, texts].flatMap((table) => Object.keys(table)),
  ].join('|')})\\b`,
);

/** The rules that a piece of source is subject to, whether it may or not. */
export function touchedRules(source: string): string[] {
  if (!words.test(source)) return [];
  const touched: string[] = [];
  const look = (node: ts.Node): void => {
    for (const name of factsOf(node)) if (byName.has(name)) touched.push(name);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest));
  return touched;
}

function partRule(part: string): string {
  return `electron’s ${part}`;
}

function moduleRule(module: string): string {
  return `node:${module}`;
}

function requestRule(request: string): string {
  return `a call of ${request}`;
}

function memberRule(member: string): string {
  return `a member ${member}`;
}

function textRule(text: string): string {
  return `the text “${text}”`;
}

/** What one node does, as names of rules that there may be. */
function factsOf(node: ts.Node): string[] {
  if (ts.isImportDeclaration(node)) return importFacts(node);
  if (ts.isExportDeclaration(node)) return exportFacts(node);
  if (ts.isCallExpression(node)) return callFacts(node);
  if (ts.isNewExpression(node)) return globalFacts(node.expression);
  if (ts.isPropertyAccessExpression(node)) return [memberRule(node.name.text)];
  if (ts.isElementAccessExpression(node)) return [memberRule(textOf(node.argumentExpression))];
  if (ts.isShorthandPropertyAssignment(node)) return [memberRule(node.name.text)];
  if (ts.isBindingElement(node)) return [memberRule(textOf(node.propertyName ?? node.name))];
  if (ts.isStringLiteralLike(node)) return [textRule(node.text)];
  if (!ts.isPropertyAssignment(node)) return [];
  const name = textOf(node.name);
  const isLoose =
    name === 'rejectUnauthorized' && node.initializer.kind !== ts.SyntaxKind.TrueKeyword;
  return [memberRule(name), ...(isLoose ? [looseCertificates] : [])];
}

function importFacts({ moduleSpecifier, importClause }: ts.ImportDeclaration): string[] {
  // Types are gone before anything runs.
  if (importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const from = textOf(moduleSpecifier);
  if (!isElectron(from)) return moduleFacts(from);
  const bindings = importClause?.namedBindings;
  const isWhole = importClause?.name !== undefined || (bindings && ts.isNamespaceImport(bindings));
  if (isWhole === true) return [wholeElectron];
  return bindings && ts.isNamedImports(bindings) ? bindings.elements.flatMap(partFacts) : [];
}

function exportFacts({
  moduleSpecifier,
  exportClause,
  isTypeOnly,
}: ts.ExportDeclaration): string[] {
  if (moduleSpecifier === undefined || isTypeOnly) return [];
  const from = textOf(moduleSpecifier);
  if (!isElectron(from)) return moduleFacts(from);
  return exportClause && ts.isNamedExports(exportClause)
    ? exportClause.elements.flatMap(partFacts)
    : [wholeElectron];
}

function partFacts(specifier: ts.ImportSpecifier | ts.ExportSpecifier): string[] {
  const { isTypeOnly, propertyName, name } = specifier;
  return isTypeOnly ? [] : [partRule((propertyName ?? name).text)];
}

function moduleFacts(from: string): string[] {
  if (/^@electron\/remote(?:\/|$)/.test(from)) return [remote];
  return [moduleRule(from.replace(/^node:/, '').replace(/\/promises$/, ''))];
}

function callFacts({ expression, arguments: given }: ts.CallExpression): string[] {
  const [first] = given;
  const isLoading =
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require');
  if (isLoading && first !== undefined) {
    const from = textOf(first);
    return isElectron(from) ? [wholeElectron] : moduleFacts(from);
  }
  const isTimer = /^set(?:Timeout|Interval)$/.test(globalName(expression) ?? '');
  if (isTimer && first !== undefined && ts.isStringLiteralLike(first)) return [codeOutOfText];
  return globalFacts(expression);
}

/** A call or construction of something global, by its name or through an object that holds all of them. */
function globalFacts(expression: ts.Expression): string[] {
  const name = globalName(expression);
  if (name === null) return [];
  return /^(?:eval|Function|document\.write(?:ln)?)$/.test(name)
    ? [codeOutOfText]
    : [requestRule(name)];
}

function globalName(node: ts.Expression): string | null {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return globalName(node.expression);
  if (ts.isBinaryExpression(node)) return globalName(node.right);
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return null;
  if (node.expression.text === 'document') return `document.${node.name.text}`;
  return /^(?:globalThis|window|self)$/.test(node.expression.text) ? node.name.text : null;
}

function isElectron(text: string): boolean {
  return text === 'electron' || text.startsWith('electron/');
}

function textOf(node: ts.Node): string {
  return ts.isIdentifier(node) || ts.isStringLiteralLike(node) ? node.text : '';
}
