import { parseArgs } from 'node:util';
import { check } from './cli/check';
import { compute } from './cli/compute';
import { render } from './cli/render';
import { UsageError } from './cli/usage';

const USAGE = `attention-diagrams compute <file | -> [--as LANGUAGE]
    One block's text → its trace as JSON, or as code to take away: pytorch, numpy, latex, markdown, csv.
    The file may be a note: one with a single block, or "note.md#^id" for the block with that id.
    Exit status 1 when the block holds an error.
attention-diagrams render <note | folder>… --out DIR [--svg]
    Notes → HTML pages with live diagrams. --svg writes one SVG file a block instead.
attention-diagrams check <note | folder>…
    Every block's mistakes, one a line, as path:line:column. Exit status 1 on errors.
`;

/** Exit status: 0 fine, 1 the notes hold errors, 2 called wrongly. */
function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { as: { type: 'string' }, out: { type: 'string' }, svg: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  });
  const [command, ...paths] = positionals;
  if (values.help || command === undefined) {
    process.stdout.write(USAGE);
    return values.help ? 0 : 2;
  }
  if (command === 'compute') return compute(paths, values.as);
  if (command === 'check') return check(paths);
  if (command === 'render') return render(paths, values);
  throw new UsageError(`There is no command "${command}".`);
}

/** What `parseArgs` throws has a code; anything else is a mistake of ours. */
function isUsage(problem: unknown): problem is Error {
  return problem instanceof UsageError || (problem instanceof TypeError && 'code' in problem);
}

try {
  process.exitCode = main();
} catch (problem) {
  if (!isUsage(problem)) throw problem;
  process.stderr.write(`${problem.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
