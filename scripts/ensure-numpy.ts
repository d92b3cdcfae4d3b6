import { spawnSync } from 'node:child_process';
import { installPackage } from './system-package';

/** Debian's own Python has Debian's packages, whichever other comes first. */
const INTERPRETERS = ['python3', '/usr/bin/python3'];

function hasNumpy(): boolean {
  return INTERPRETERS.some((interpreter) => spawnSync(interpreter, ['-c', 'import numpy']).status === 0);
}

/** Programs to take away are run where there is a NumPy, and skipped, counted, where there is none. */
const there = hasNumpy() || (installPackage('python3-numpy') && hasNumpy());
process.stdout.write(there ? 'NumPy: found\n' : 'NumPy: not found, so the programs to take away are not run (Debian and Ubuntu: "sudo apt-get install python3-numpy")\n');
