/** A busy machine may be late once among hundreds of clicks: in CI the first failure of a browser's test is printed, and a second one counts. On a desk the first one counts. */
export function tryAgainInCi(): void {
  if (process.env['CI'] === 'true') jest.retryTimes(1, { logErrorsBeforeRetry: true });
}
