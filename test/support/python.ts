import { spawnSync } from 'node:child_process';

/** What a program computed: −∞ comes back as null. */
export interface Computed {
  readonly heads: readonly Readonly<Record<string, readonly (readonly (number | null)[])[]>>[];
  readonly output: readonly (readonly (number | null)[])[];
}

/** Runs each program by itself, but all in one process: PyTorch takes a second to load. */
const DRIVER = `
import contextlib, io, json, sys
def plain(rows):
    return [[None if entry == float("-inf") else entry for entry in row] for row in rows.tolist()]
results = []
for program in json.load(sys.stdin):
    scope = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(program, scope)
    heads = [{name: plain(value) for name, value in head.items()} for head in scope["each_head"]]
    results.append({"heads": heads, "output": plain(scope["site_output"])})
json.dump(results, sys.stdout, allow_nan=False)
`;

/** Debian's own Python has Debian's packages, whichever other comes first. */
const INTERPRETERS = ['python3', '/usr/bin/python3'];

/** An interpreter that has a library; undefined where none has. */
export function pythonWith(library: string): string | undefined {
  return INTERPRETERS.find((interpreter) => spawnSync(interpreter, ['-c', `import ${library}`]).status === 0);
}

/** Programs → what each computed, in the same order. Throws what Python says where one fails. */
export function runPrograms(interpreter: string, programs: readonly string[]): Computed[] {
  return JSON.parse(runPython(interpreter, ['-c', DRIVER], JSON.stringify(programs)));
}

export function runPython(interpreter: string, commands: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(interpreter, commands, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
