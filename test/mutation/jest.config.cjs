/** For the mutation runner, which starts Jest anew for each mutant: one file, already compiled (`bundle.mjs`), in a folder with nothing else. */
module.exports = {
  rootDir: `${__dirname}/../..`,
  roots: ['<rootDir>/dist/mutated'],
  testMatch: ['<rootDir>/dist/mutated/part.test.cjs'],
  testEnvironment: require.resolve('./until-first-failure.cjs'),
  moduleFileExtensions: ['cjs', 'js', 'json'],
  transform: {},
  haste: { enableSymlinks: false },
  watchman: false,
};
