import { relative } from 'node:path';
import process from 'node:process';
import ts from 'typescript';

// How many calls of the stores' ports there are outside `db/`, and how many of them stand in a loop (a round trip each,
// where the store is on another machine): `node test/scale/count-calls.ts`.
const storePorts =
  /\/app\/ports\/(?:stores|sync-stores|access-log|bundle-store|change-store|erasure-store|handling-log|kept-talk-store|newest-findings|quality-store|report-store|search-store|storage-store)\.ts$/;
const walkers = new Set(['map', 'flatMap', 'filter', 'forEach', 'some', 'find', 'every', 'reduce']);

const calls: {
  readonly file: string;
  readonly owner: ts.Node | null;
  readonly inLoop: boolean;
  readonly name: string;
}[] = [];
for (const project of ['tsconfig.app.json', 'tsconfig.cli.json', 'tsconfig.electron.json']) {
  const config = ts.getParsedCommandLineOfConfigFile(
    project,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  );
  if (config === undefined) throw new Error(`${project} is not readable`);
  const program = ts.createProgram(config.fileNames, config.options);
  const checker = program.getTypeChecker();
  for (const source of program.getSourceFiles()) {
    const file = relative(process.cwd(), source.fileName);
    if (!/^(?:app|cli|electron)\//.test(file) || file.endsWith('.test.ts')) continue;
    const seen = new Set(calls.map((call) => call.file));
    if (!seen.has(file)) visit(source, checker, file);
  }
}
const count = (of: (call: (typeof calls)[number]) => unknown): number =>
  new Set(calls.map(of)).size;
const transactions = calls.filter(({ name }) => name === 'transaction').length;
process.stdout.write(
  `${String(calls.length)} calls of ports in ${String(count(({ owner }) => owner))} functions of ` +
    `${String(count(({ file }) => file))} files; ${String(transactions)} are transactions, ` +
    `${String(calls.filter(({ inLoop }) => inLoop).length)} stand in a loop\n`,
);

function visit(node: ts.Node, checker: ts.TypeChecker, file: string): void {
  if (ts.isCallExpression(node)) {
    const declared = checker.getResolvedSignature(node)?.declaration;
    if (declared !== undefined && storePorts.test(declared.getSourceFile().fileName))
      calls.push({ file, owner: ownerOf(node), inLoop: isInLoop(node), name: nameOf(declared) });
  }
  ts.forEachChild(node, (child) => visit(child, checker, file));
}

function nameOf(declared: ts.Node): string {
  return ts.isMethodSignature(declared) ? declared.name.getText() : '';
}

function ownerOf(node: ts.Node): ts.Node | null {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent)
    if (ts.isFunctionDeclaration(at) || ts.isMethodDeclaration(at)) return at;
  return null;
}

/** In a loop's body, or in a function that a list's method calls for each item; not in what the loop goes over. */
function isInLoop(node: ts.Node): boolean {
  let below: ts.Node = node;
  for (let at = node.parent; !ts.isSourceFile(at); below = at, at = at.parent) {
    if (ts.isIterationStatement(at, false) && at.statement === below) return true;
    if (!ts.isCallExpression(at) || !ts.isFunctionLike(below)) continue;
    if (walkers.has(methodOf(at))) return true;
  }
  return false;
}

function methodOf({ expression }: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
}
