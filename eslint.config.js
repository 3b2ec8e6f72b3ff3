/**
 * What a compiler cannot say: where a dangerous call may stand, what the pure layers may not touch, and how the
 * pages stay usable without eyes or a mouse. Who may import whom is the layer check's business (`npm run arch`).
 */
import js from '@eslint/js';
import vue from 'eslint-plugin-vue';
import accessibility from 'eslint-plugin-vuejs-accessibility';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';

const TESTS = ['**/*.test.ts', 'test/**/*.ts'];
const TYPED = ['{core,app,db,electron,cli,renderer,test,build}/**/*.{ts,vue}', '*.ts'];

/** Names that may be imported in one file only, with the reason. */
const PLACES = [
  {
    file: 'electron/ipc-gate.ts',
    module: 'electron',
    name: 'ipcMain',
    message:
      'Messages arrive in electron/ipc-gate.ts, which checks the sender and the shape of each.',
  },
  {
    file: 'electron/preload.ts',
    module: 'electron',
    name: 'ipcRenderer',
    message: 'Only electron/preload.ts talks to the main process; a page gets named functions.',
  },
  {
    file: 'db/driver.ts',
    module: 'better-sqlite3',
    message:
      'A database is opened in db/driver.ts, which sets key, durability and limits on every open.',
  },
];

/** Expressions that may stand in one file only, or nowhere. */
const CALLS = [
  {
    file: 'electron/safe-shell.ts',
    selector: "MemberExpression[object.name='shell'][property.name='openExternal']",
    message: 'Links are opened by electron/safe-shell.ts, which checks scheme and host first.',
  },
  {
    file: 'electron/window-factory.ts',
    selector: "NewExpression[callee.name='BrowserWindow']",
    message: 'Windows are made by electron/window-factory.ts, so that each has the same locks.',
  },
];

const PURE = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'No clock here: take the time as an argument.',
  },
];

const PARENTS = {
  regex: '^\\.\\./\\.\\./',
  message: 'Use the folder’s import name (#core/…, #app/…) instead of climbing.',
};

function importsAllowedIn(file) {
  const elsewhere = PLACES.filter((place) => place.file !== file);
  return [
    'error',
    {
      patterns: [PARENTS],
      paths: elsewhere.map(({ module, name, message }) =>
        name === undefined
          ? { name: module, message }
          : { name: module, importNames: [name], message },
      ),
    },
  ];
}

const callsAllowedIn = (file, also = []) => [
  'error',
  ...CALLS.filter((call) => call.file !== file).map(({ selector, message }) => ({
    selector,
    message,
  })),
  ...also,
];

export default tseslint.config(
  {
    ignores: [
      ...['node_modules', 'out', 'dist', 'demo-reports', 'test-results', 'playwright-report'].map(
        (name) => `${name}/**`,
      ),
      'test/fixtures/**',
      'test/golden/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: TYPED,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: './tsconfig.eslint.json',
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      'no-undef': 'off',
      'no-restricted-imports': importsAllowedIn(undefined),
      'no-restricted-syntax': callsAllowedIn(undefined),
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Indexing yields `| undefined` here; after a length check `!` says what the reader just saw.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },

  // Vue: templates, and the pages’ accessibility.
  {
    files: ['**/*.vue'],
    extends: [vue.configs['flat/recommended'], accessibility.configs['flat/recommended']],
    languageOptions: {
      parser: vueParser,
      parserOptions: { parser: tseslint.parser },
      globals: globals.browser,
    },
    rules: {
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/define-emits-declaration': ['error', 'type-based'],
      'vue/require-default-prop': 'off',
      'vue/multi-word-component-names': 'off',
      // A heading made of one of our text components has its content.
      'vuejs-accessibility/heading-has-content': [
        'error',
        { accessibleChildren: ['FlowText', 'ForeignText'] },
      ],
      // The linter sees an imported component as unknown; the compiler knows it and has checked these.
      ...Object.fromEntries(
        ['argument', 'assignment', 'call', 'member-access', 'return'].map((name) => [
          `@typescript-eslint/no-unsafe-${name}`,
          'off',
        ]),
      ),
      // Prettier’s business.
      ...Object.fromEntries(
        [
          ...['html-indent', 'max-attributes-per-line', 'singleline-html-element-content-newline'],
          ...[
            'multiline-html-element-content-newline',
            'html-self-closing',
            'html-closing-bracket-newline',
          ],
          ...[
            'first-attribute-linebreak',
            'html-closing-bracket-spacing',
            'mustache-interpolation-spacing',
          ],
        ].map((name) => [`vue/${name}`, 'off']),
      ),
      // A label may wrap its field or name it; both work with every screen reader in use.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },

  // Pure layers: what goes in is all there is.
  {
    files: ['core/**/*.{ts,vue}'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'core/ knows no process: take the value as an argument.' },
        {
          name: 'fetch',
          message: 'core/ knows no network: describe the request and let app/ send it.',
        },
        { name: 'setTimeout', message: 'core/ knows no time.' },
        { name: 'Buffer', message: 'core/ knows no Node: use Uint8Array.' },
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'Date',
          property: 'now',
          message: 'No clock here: take the time as an argument.',
        },
        {
          object: 'performance',
          property: 'now',
          message: 'No clock here: take the time as an argument.',
        },
        {
          object: 'Math',
          property: 'random',
          message: 'No chance here: the same input gives the same bytes.',
        },
      ],
      'no-restricted-syntax': callsAllowedIn(undefined, PURE),
      'no-restricted-imports': [
        'error',
        {
          ...importsAllowedIn(undefined)[1],
          patterns: [PARENTS, { regex: '^node:', message: 'core/ runs without Node.' }],
        },
      ],
    },
  },
  {
    files: ['{core,app,db}/**/*.{ts,vue}'],
    rules: { 'no-console': 'error' },
  },

  // The one file of each kind that may.
  ...PLACES.map(({ file }) => ({
    files: [file],
    rules: { 'no-restricted-imports': importsAllowedIn(file) },
  })),
  ...CALLS.map(({ file }) => ({
    files: [file],
    rules: { 'no-restricted-syntax': callsAllowedIn(file) },
  })),

  // Barrels hide who uses what.
  {
    files: ['**/index.{ts,js,mjs}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'No index files: import from the file that has it.' },
      ],
    },
  },

  // Tests look into parsed answers and stand-ins more freely, and are as long as their tables.
  {
    files: TESTS,
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      'no-restricted-imports': [
        'error',
        { patterns: [{ ...PARENTS, regex: '^\\.\\./\\.\\./\\.\\./' }] },
      ],
      'no-restricted-syntax': 'off',
    },
  },
);
