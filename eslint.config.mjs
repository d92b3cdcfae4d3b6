import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import tseslint from 'typescript-eslint';

/** Never reached from main.ts: what Node runs, and what runs in pages that are not Obsidian's. */
const OUTSIDE_OBSIDIAN = ['src/cli.ts', 'src/cli/**', 'src/page.ts', 'test/**', 'bench/**', 'scripts/**', '*.mjs', '*.cjs'];

export default defineConfig([
  // test/app/ is a package of its own, whose modules the root does not install; its own compiler checks it.
  globalIgnores(['main.js', 'dist/', 'coverage/', 'test/app/', 'vault/', 'docs/', 'training/', 'test/fixtures/', 'package-lock.json']),
  ...obsidianmd.configs.recommended,
  {
    files: ['**/*.{ts,cts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers in templates are plain, and messages about sizes are full of them.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    // Obsidian's rule reads the manifest as the object that it is.
    files: ['manifest.json'],
    languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
    rules: { 'obsidianmd/validate-manifest': 'error' },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // CommonJS has no other way to import.
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: OUTSIDE_OBSIDIAN,
    rules: {
      // Obsidian's additions to the DOM are not there, and Node's modules are.
      'obsidianmd/no-nodejs-modules': 'off',
      'obsidianmd/hardcoded-config-path': 'off',
      'obsidianmd/prefer-window-timers': 'off',
      'obsidianmd/prefer-create-el': 'off',
      'obsidianmd/prefer-instanceof': 'off',
      'obsidianmd/no-global-this': 'off',
      'no-restricted-globals': 'off',
      // The compiler knows which names exist in Node.
      'no-undef': 'off',
    },
  },
  {
    // Tests read JSON whose shape they are about to assert.
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
]);
