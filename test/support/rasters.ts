import { spawnSync } from 'node:child_process';

/** Whether a program of the system is there; what needs it is skipped, counted, where it is not. */
export function hasCommand(command: string): boolean {
  return spawnSync(command, ['-v']).error === undefined;
}

/** An SVG → the PNG that librsvg makes of it. */
export function librsvgPng(svg: string): Buffer {
  const { status, stdout, stderr } = spawnSync('rsvg-convert', ['--format', 'png'], { input: svg, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(String(stderr));
  return stdout;
}
