/** Unit tests, properties and rules run in Node; the browser's tests run there too and drive a real Chromium. */
const transform = {
  '^.+\\.[cm]?[jt]sx?$': ['@swc/jest', {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
      target: 'es2022',
    },
  }],
};
const project = (displayName, testMatch) => ({
  displayName, testMatch, transform, testEnvironment: 'node', rootDir: __dirname,
  setupFiles: ['<rootDir>/test/support/properties.ts'],
  // preact-render-to-string and others publish ES modules only in some entries.
  transformIgnorePatterns: ['/node_modules/(?!(preact-render-to-string|yaml)/)'],
});
module.exports = {
  projects: [
    project('unit', ['<rootDir>/test/!(browser)/**/*.test.ts', '<rootDir>/test/!(browser)/**/*.test.tsx', '<rootDir>/test/*.test.ts']),
    project('browser', ['<rootDir>/test/browser/**/*.test.ts']),
  ],
};
