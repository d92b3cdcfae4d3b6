import type { Problem } from '../../model/diagnostic';
import type { ReadRecording } from '../../model/recording';
import { readRecording } from './file';
import type { Fault, Recording } from './recording';

/** A file as a block meets it. */
export interface Imported {
  readonly recording?: Recording;
  readonly problems: readonly Problem[];
}

/** The files that a block imports: each is asked for once, and read once. */
export class Recordings {
  private readonly known = new Map<string, Imported>();

  constructor(private readonly read: ReadRecording) {}

  of(path: string): Imported {
    const imported = this.known.get(path) ?? this.open(path);
    this.known.set(path, imported);
    return imported;
  }

  private open(path: string): Imported {
    const file = this.read(path);
    if (!('text' in file)) return { problems: [{ severity: 'error', key: 'import', ...file }] };
    const { recording, errors, warnings } = readRecording(file.text);
    const problem = (severity: Problem['severity']) => ({ fault, hint }: Fault): Problem => ({ severity, key: 'import', message: `"${path}" ${fault}`, hint });
    return { ...(recording && { recording }), problems: [...errors.map(problem('error')), ...warnings.map(problem('warning'))] };
  }
}
