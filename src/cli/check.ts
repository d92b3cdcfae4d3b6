import { blocksOf } from '../block/note';
import type { Diagnostic } from '../model/diagnostic';
import { createPipeline, KEEP_NOTHING } from '../pipeline';
import { notesIn } from './notes';

/** Every mistake of every block, one a line. Returns 1 when one of them is an error. */
export function check(paths: readonly string[]): number {
  const pipeline = createPipeline(KEEP_NOTHING);
  let errors = 0;
  let warnings = 0;
  for (const note of notesIn(paths)) {
    const ofFrontmatter = new Set<string>();
    for (const block of blocksOf(note.text)) {
      for (const diagnostic of pipeline.read(block.source, note.around).trace.diagnostics) {
        // Every block of the note has it; it is one mistake.
        if (diagnostic.elsewhere === 'frontmatter' && ofFrontmatter.has(diagnostic.message)) continue;
        ofFrontmatter.add(diagnostic.message);
        const { line, column } = block.inNote(diagnostic);
        process.stdout.write(`${note.path}:${line}:${column}: ${said(diagnostic)}\n`);
        if (diagnostic.severity === 'error') errors += 1;
        else warnings += 1;
      }
    }
  }
  process.stdout.write(`${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}\n`);
  return errors > 0 ? 1 : 0;
}

function said({ severity, message, hint }: Diagnostic): string {
  return `${severity}: ${message}${hint === undefined ? '' : ` ${hint}`}`;
}
