/**
 * What a review need not look for. The architecture (who may import whom, what is pure) is in `architecture`,
 * which `test/tools/architecture.node.test.ts` runs over seeded violations: a resolver or parser that is not
 * set makes these rules pass in silence.
 *
 * A later block that sets a rule replaces an earlier block's options, so lists are built by functions here.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import * as importX from 'eslint-plugin-import-x';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const widgets = ['hub-finder', 'session-timetable', 'offer-explorer', 'eligibility-checker'];
const widgetFiles = widgets.map((widget) => `src/${widget}/**/*.ts`);
const inBrowser = ['src/index.ts', 'src/ui/**/*.ts', ...widgetFiles];
/** The map, with its splits: the one place where Leaflet is, reached only by `import()`. */
const mapFiles = ['src/*/leaflet-*.ts'];
const pureFiles = ['src/core/**/*.ts', 'src/**/*.model.ts'];

/**
 * @param {string} target folder of src/
 * @param {...string} allowed folders it may import from
 */
const only = (target, ...allowed) => ({
  target: `./src/${target}`,
  from: './src',
  except: allowed.map((folder) => `./${folder}`),
  message: `${target} may import only: ${allowed.join(', ')}.`,
});

const zones = [
  only('core', 'core'),
  only('ui', 'ui', 'core', 'generated', 'gazetteer'),
  only('cli', 'cli', 'core'),
  ...widgets.map((widget) => only(widget, widget, 'ui', 'core')),
];

const mapImports = {
  group: ['leaflet', 'leaflet/*', 'leaflet.*', 'supercluster', 'kdbush', '**/leaflet-*.js'],
  message:
    'The map is loaded when it is opened: only leaflet-*.ts may import it, others by import().',
};
const unsafeImports = {
  group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*', 'lit/static-html.js'],
  message: 'Text from a feed stays text.',
};
const serverImports = {
  group: ['node:*', 'zod', 'zod/*', 'csv-parse', 'csv-parse/*'],
  message: 'No browser loads this.',
  allowTypeImports: true,
};
const impureImports = {
  group: ['lit', 'lit/*', '@lit/*', 'lit-html', 'lit-element', 'node:*', 'fs', 'path', 'csv-parse'],
  message: 'Core and models know no HTML, no language and no machine: return codes and numbers.',
};
const schemaImports = {
  group: ['zod', 'zod/*', '**/schema.js'],
  message: 'The schema is for types only here: zod must not reach a browser.',
  allowTypeImports: true,
};
const registration = {
  name: 'lit/decorators.js',
  importNames: ['customElement'],
  message: 'It registers on import: registration is for define.ts.',
};
const secondLocalization = {
  name: '@lit/localize',
  importNames: ['configureLocalization'],
  message: 'It may be called once: src/ui/localization.ts does.',
};

/**
 * @param {{ paths?: object[], patterns?: object[] }} lists
 * @returns {import('eslint').Linter.RuleEntry}
 */
const restrictedImports = ({ paths = [], patterns = [] }) => [
  'error',
  { paths: [registration, ...paths], patterns: [unsafeImports, ...patterns] },
];

const oldSyntax = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  {
    selector: "MemberExpression[property.name='define'][object.name='customElements']",
    message: 'Importing a class does nothing: register in define.ts.',
  },
  {
    selector: "MemberExpression[property.name='define'][object.property.name='customElements']",
    message: 'Importing a class does nothing: register in define.ts.',
  },
];
const localTime = {
  selector:
    'MemberExpression[property.name=/^([gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset|toLocale(Date|Time)?String)$/]',
  message: "This reads the machine's time zone or language: only wall-clock numbers and UTC here.",
};
const currentTime = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Core has no clock: pass the time in.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'Core has no clock: pass the time in.',
  },
];

const markupSinks = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map(
  (property) => ({ property, message: 'Text from a feed stays text; Trusted Types forbids it.' }),
);
const impureProperties = [
  { object: 'Date', property: 'now', message: 'Core has no clock: pass the time in.' },
  { object: 'performance', property: 'now', message: 'Core has no clock: pass the time in.' },
  {
    object: 'Math',
    property: 'random',
    message: 'Core is repeatable: pass a source of chance in.',
  },
];
const impureGlobals = [
  ...['document', 'window', 'navigator', 'location', 'localStorage', 'sessionStorage', 'self'],
  ...['fetch', 'XMLHttpRequest', 'process', 'console', 'setTimeout', 'setInterval', 'crypto'],
].map((name) => ({ name, message: 'Core and models touch nothing outside their arguments.' }));

/**
 * Lines of code, comments not counted.
 *
 * @param {number} file
 * @param {number} perFunction
 * @returns {import('eslint').Linter.RulesRecord}
 */
const sizes = (file, perFunction) => ({
  'max-lines': ['error', { max: file, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': [
    'error',
    { max: perFunction, skipBlankLines: true, skipComments: true },
  ],
  // A switch over a closed list counts once: it reads as a table.
  complexity: ['error', { max: 10, variant: 'modified' }],
  'max-params': ['error', 3],
});

/** Tests that cannot fail, or that hide others. */
const deadTests = [
  {
    selector:
      'CallExpression[callee.name=/^(it|test)$/] > ArrowFunctionExpression > ArrowFunctionExpression.body',
    message: 'This test returns a function that nobody calls.',
  },
  {
    selector:
      'MemberExpression[object.name=/^(it|describe|test|suite|context)$/][property.name=/^(only|skip|todo)$/]',
    message: 'Every test runs.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xdescribe|fit|fdescribe)$/]',
    message: 'Every test runs.',
  },
  {
    selector: "CallExpression[callee.property.name='retries']",
    message: 'A test that needs a second try is wrong.',
  },
];

/**
 * The folder rules, for the project or for a tree laid out like it.
 *
 * @param {string} folder
 * @returns {import('eslint').Linter.Config[]}
 */
export function architecture(folder) {
  return [
    {
      files: ['**/*.ts'],
      languageOptions: { parser: /** @type {any} */ (tseslint.parser) },
      plugins: { 'import-x': /** @type {any} */ (importX), '@typescript-eslint': tseslint.plugin },
    },
    {
      files: ['src/**/*.ts'],
      settings: {
        'import-x/resolver-next': [
          createTypeScriptImportResolver({ project: join(folder, 'tsconfig.json') }),
        ],
        // Without this no-cycle reads no TypeScript and finds nothing.
        'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      },
      rules: {
        'import-x/no-restricted-paths': ['error', { zones, basePath: folder }],
        'import-x/no-cycle': 'error',
        'import-x/no-default-export': 'error',
        '@typescript-eslint/no-restricted-imports': restrictedImports({ patterns: [mapImports] }),
        'no-restricted-syntax': ['error', ...oldSyntax],
        'no-restricted-properties': ['error', ...markupSinks],
        'no-eval': 'error',
        'no-new-func': 'error',
        '@typescript-eslint/no-explicit-any': 'error',
        '@typescript-eslint/no-non-null-assertion': 'error',
        '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
        '@typescript-eslint/parameter-properties': 'error',
        '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
        ...sizes(250, 40),
      },
    },
    {
      files: inBrowser,
      rules: {
        'no-console': ['error', { allow: ['warn'] }],
        '@typescript-eslint/no-restricted-imports': restrictedImports({
          paths: [secondLocalization],
          patterns: [mapImports, serverImports],
        }),
      },
    },
    {
      files: ['src/ui/localization.ts'],
      rules: {
        '@typescript-eslint/no-restricted-imports': restrictedImports({
          patterns: [mapImports, serverImports],
        }),
      },
    },
    {
      files: mapFiles,
      rules: {
        '@typescript-eslint/no-restricted-imports': restrictedImports({
          patterns: [serverImports],
        }),
      },
    },
    {
      files: pureFiles,
      rules: {
        '@typescript-eslint/no-restricted-imports': restrictedImports({
          patterns: [mapImports, impureImports, schemaImports],
        }),
        'no-restricted-properties': ['error', ...markupSinks, ...impureProperties],
        'no-restricted-syntax': ['error', ...oldSyntax, ...currentTime, localTime],
        'no-restricted-globals': ['error', ...impureGlobals],
      },
    },
    { files: ['src/core/**/*.ts'], rules: sizes(150, 30) },
    // A style sheet is data, also when it is made on demand.
    { files: ['src/**/*.styles.ts', 'src/**/*kit.ts'], rules: { 'max-lines-per-function': 'off' } },
    {
      files: ['src/core/**/schema.ts'],
      rules: {
        '@typescript-eslint/no-restricted-imports': restrictedImports({
          patterns: [mapImports, impureImports],
        }),
        'max-lines': 'off',
      },
    },
    {
      files: ['src/*/define.ts'],
      rules: { 'no-restricted-syntax': ['error', ...oldSyntax.slice(0, 1)] },
    },
    {
      files: ['src/**/*.d.ts'],
      rules: {
        '@typescript-eslint/no-restricted-imports': 'off',
        'import-x/no-default-export': 'off',
        'max-params': 'off',
      },
    },
    {
      files: ['src/tools/**/*.ts'],
      rules: { '@typescript-eslint/no-restricted-imports': 'off' },
    },
    {
      files: ['test/**/*.ts'],
      rules: {
        'no-restricted-syntax': ['error', ...deadTests],
        'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      },
    },
  ];
}

/** Where Lit's templates are. */
const templateFiles = ['src/ui/**/*.ts', ...widgetFiles];

/**
 * A shared configuration, for some files only.
 *
 * @param {string[]} files
 * @param {object | object[]} shared
 * @returns {import('eslint').Linter.Config[]}
 */
const onlyFor = (files, shared) => [shared].flat().map((config) => ({ ...config, files }));

const root = fileURLToPath(new URL('.', import.meta.url));

export default [
  {
    ignores: [
      ...['dist/', 'coverage/', 'node_modules/', 'src/generated/', '**/*.generated.ts'],
      'test/fixtures/',
    ],
  },
  js.configs.recommended,
  ...onlyFor(['**/*.ts'], tseslint.configs.strictTypeChecked),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      // Longitude 0 is Greenwich and minute 0 is midnight.
      '@typescript-eslint/strict-boolean-expressions': [
        'error',
        { allowNumber: false, allowNullableBoolean: true, allowNullableString: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // Control characters are what readers of hostile text look for.
      'no-control-regex': 'off',
      // A default answers for what a list may grow.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Options objects hold plain functions; classes here keep theirs behind `#`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'test'] },
          ],
        },
      ],
    },
  },
  ...architecture(root),
  ...onlyFor(templateFiles, [lit['flat/recommended'], wc['flat/recommended']]),
  ...onlyFor(templateFiles, {
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
  }),
  {
    files: ['test/**/*.ts'],
    rules: {
      // Tests look inside documents of unknown shape, and chai's assertions are expressions.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/require-await': 'off',
      'no-loss-of-precision': 'off',
    },
  },
  // Marlshire is data written out, as absurd as its purpose asks.
  {
    files: ['src/tools/marlshire/**'],
    rules: { 'max-lines': 'off', 'no-loss-of-precision': 'off' },
  },
  { files: ['**/*.js'], languageOptions: { globals: globals.node } },
  { files: ['demo/**/*.js', 'src/tools/frame.js'], languageOptions: { globals: globals.browser } },
];
