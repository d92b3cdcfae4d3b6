import { trainedModelOf } from '../architectures/models';
import { grouped } from '../engine/wording/counted';
import { LIMITS } from '../engine/limits';
import type { Diagnostic, Problem } from '../model/diagnostic';
import type { Spec } from '../model/spec';
import { contradictions } from './contradictions';
import { Declarations } from './declarations';
import { error, inOrder } from './diagnostics';
import { readBlock } from './edits/meaning';
import { keys } from './keys';
import { belowOf, declarationsBelow } from './layers';
import type { Handed } from './layers';
import { spanOf } from './model-text';
import { comparedPresentation, readingsOf } from './readings';
import type { ReadingOfBlock } from './readings';
import { wholeRange } from './sentence';
import { linesOf } from './source';
import { architectureOf, specOf } from './spec';
import type { Understood } from './understood';

export interface Parsed extends Understood {
  /** What `compare` lists, in its order. */
  readonly readings: readonly ReadingOfBlock[];
  /** Whether their difference is asked for. */
  readonly difference: boolean;
  /** The block as if these lines stood at its end. */
  readonly adding: (lines: AddedLines) => Parsed;
}

/** What stands after the colon, by key. */
export type AddedLines = Readonly<Partial<Record<'architecture' | 'keys', string>>>;

/** A block's text → its spec. Never throws for any text: what is wrong is said in the diagnostics, sorted by place. What stands elsewhere and holds for it is handed in. */
export function parse(text: string, handed: Handed = {}): Parsed {
  if (text.length > LIMITS.block) return refused(text.length);
  const lines = linesOf(text);
  const own = readBlock(lines);
  const { layers, diagnostics, unanswered = own.unanswered } = belowOf(own, handed, lines);
  const { below, diagnostics: foundBelow } = declarationsBelow(layers, wholeRange(lines));
  const declarations = new Declarations(own.written, wholeRange(lines), below);
  const isAsked = unanswered === undefined || asksForAnswer(declarations);
  const found = [...(isAsked ? [] : [unanswered]), ...own.diagnostics, ...diagnostics];
  return parsedOf(declarations, [...found, ...foundBelow], lines.length + 1);
}

/** Nothing of it is read: that alone would keep the note waiting. */
function refused(length: number): Parsed {
  const lines = linesOf('');
  const tooLong = error(wholeRange(lines), `This block has ${grouped(length)} characters, more than ${grouped(LIMITS.block)}.`, 'Write fewer or rounder numbers, or import recorded attention from a file.');
  return parsedOf(new Declarations([], wholeRange(lines)), [tooLong], 2);
}

/** After worked examples `cheese =>` is how a decoder is asked to go on. */
function asksForAnswer(declarations: Declarations): boolean {
  return declarations.has(keys.shots) && architectureOf(declarations) === 'decoder';
}

function parsedOf(declarations: Declarations, found: readonly Diagnostic[], nextLine: number): Parsed {
  const broken = found.some(({ severity, elsewhere }) => severity === 'error' && elsewhere !== 'frontmatter');
  const block = understood(declarations, broken);
  const readings = readingsOf(declarations, (own) => understood(own, broken), block.diagnostics);
  const diagnostics = inOrder([...found, ...declarations.diagnostics, ...block.diagnostics]);
  return {
    spec: readings.length === 0 ? block.spec : { ...block.spec, presentation: { ...block.spec.presentation, ...comparedPresentation(readings) } },
    diagnostics,
    locate: block.locate,
    readings,
    difference: declarations.value(keys.difference) === true,
    adding: (added) => {
      const lines = Object.entries(added).map(([word, text], index) => ({ number: nextLine + index, text: `${word}: ${text.replace(/\s+/gu, ' ')}`, indent: 0, shift: 0 }));
      const { written, diagnostics } = readBlock(lines);
      const longer = declarations.adding(written.filter(({ word }) => Object.hasOwn(added, word)), wholeRange(lines));
      return parsedOf(longer, [...found, ...declarations.diagnostics, ...diagnostics], nextLine + lines.length);
    },
  };
}

function understood(declarations: Declarations, broken: boolean): Understood {
  const spec = specOf(declarations);
  // A default that a block has no use for is no mistake.
  const contradicting = contradictions(declarations, spec, broken).filter(({ elsewhere }) => elsewhere !== 'frontmatter');
  return {
    spec,
    diagnostics: [...declarations.diagnostics, ...contradicting],
    locate: (problem, site) => declarations.locate(placed(problem, declarations, spec), site),
  };
}

/** A problem of a trained model's text, at the token that it is about; a lone text is what the model reads. */
function placed(problem: Problem, declarations: Declarations, spec: Spec): Problem {
  const trained = trainedModelOf(spec);
  if (trained === undefined) return problem;
  const key = problem.key === 'keys' && !declarations.has(keys.keys) ? keys.queries : [keys.keys, keys.queries].find(({ id }) => id === problem.key);
  const [index] = problem.path ?? [];
  const text = key && declarations.textOf(key);
  const within = typeof index === 'number' && text !== undefined && !declarations.has(keys.replace) ? spanOf(text, index, trained.units) : undefined;
  return { ...problem, ...(key && { key: key.id }), ...(within && { within }) };
}
