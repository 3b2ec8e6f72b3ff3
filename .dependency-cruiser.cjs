/**
 * Who may import whom: the table of docs/architecture.md, and nothing softer. Read it as "whatever is not listed is
 * forbidden". `test/architecture/layers.test.ts` plants every forbidden import and checks that every pattern here
 * still matches a file.
 */

const LAYERS = require('./build/layers.cjs');

/** Beside the code lie its tests; they may reach for fixtures, fakes and Node. */
const TEST = '\\.test\\.ts$';

const asPackage = (name) => `(^|/)node_modules/(@types/)?${name}(/|$)`;
const OWN_FOLDERS = '^(core|app|db|electron|cli|renderer|test|build)/';

function rulesOf({ name, files, may, packages, node = false, alone = false }) {
  const from = { path: files, pathNot: TEST };
  return [
    {
      name: `${name}-imports-a-folder`,
      comment: `${files} may import only ${alone ? 'nothing' : ['itself', ...may].join(', ')}.`,
      severity: 'error',
      from,
      to: { path: OWN_FOLDERS, pathNot: alone ? ['^$'] : [files, ...may] },
    },
    {
      name: `${name}-imports-a-package`,
      comment: `${files} may import only these packages: ${packages.join(', ') || 'none'}.`,
      severity: 'error',
      from,
      to: {
        dependencyTypes: [
          'npm',
          'npm-dev',
          'npm-optional',
          'npm-peer',
          'npm-bundled',
          'npm-no-pkg',
          'npm-unknown',
        ],
        pathNot: packages.length > 0 ? packages.map(asPackage) : ['^$'],
      },
    },
    ...(node
      ? []
      : [
          {
            name: `${name}-imports-node`,
            comment: `${files} runs without Node.`,
            severity: 'error',
            from,
            to: { dependencyTypes: ['core'] },
          },
        ]),
  ];
}

module.exports = {
  forbidden: [
    {
      name: 'cycle',
      comment: 'No cycles of any length.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'unresolved',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^electron$' },
    },
    {
      name: 'code-imports-a-test',
      comment: 'Only tests may import tests and their fixtures.',
      severity: 'error',
      from: { path: '^(core|app|db|electron|cli|renderer)/', pathNot: TEST },
      to: { path: [TEST, '^test/'] },
    },
    ...LAYERS.flatMap(rulesOf),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.vue', '.mjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
    exclude: { path: ['\\?raw$'] },
  },
};
