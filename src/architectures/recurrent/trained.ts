import { extentProblem } from '../../engine/attention/sizes';
import type { Engine } from '../../engine/engine';
import { FloatMatrix } from '../../engine/matrices/matrix';
import type { Problem } from '../../model/diagnostic';
import type { Spec } from '../../model/spec';
import type { Run } from '../architecture';
import { emptyTrace } from '../empty-trace';
import { cutOff, withoutEnds } from '../models/ends';
import { weightsOf, type RecurrentModel } from '../models/trained-model';
import { unknownWords, vectorProblems } from '../models/unknown';
import { ModelVocabulary } from '../models/vocabulary';
import { asTrained, untrainedSettings } from './as-trained';
import { configurationOf, unmetProblems, type RecurrentConfiguration } from './configuration';
import { writeGreedily, type Writer } from './greedy';
import { trainedOrigin, type Origin } from './origin';
import type { Dense } from './prediction';
import { read, type Reading, type Writing } from './reading';
import { write } from './run';
import { learnedWords } from './words';

/** What is read, and what is written where the block declares it, token by token. */
interface Texts {
  readonly source: readonly string[];
  readonly target?: readonly string[];
}

/** The model reads the keys, and writes by itself; or it is fed what the block declares, and has a loss for each row. */
export function runTrained(asked: Spec, engine: Engine, model: RecurrentModel): Run {
  const trace = emptyTrace(asked, 'cross');
  const early = [...unmetProblems(asked), ...untrainedSettings(asked, model)];
  const { keys, queries } = asked;
  // That there is nothing to read is the block's to say.
  if (keys === undefined) return { trace, problems: early };
  const [source, target] = [new ModelVocabulary(model.file.vocabularies.source), new ModelVocabulary(model.file.vocabularies.target)];
  const texts = { source: keys.tokens, ...(queries && { target: withoutEnds(queries.tokens, model) }) };
  const unfit = [...vectorProblems({ keys, queries }, model), ...sizeProblems(texts)];
  const wrong = unfit.length > 0 ? unfit : [...unknownWords(model, 'keys', texts.source, source), ...unknownWords(model, 'queries', queries?.tokens ?? [], target)];
  if (wrong.length > 0) return { trace, problems: [...early, ...wrong] };
  const { computed, problems } = new Translation(asTrained(asked), engine, model, { source, target }).of(texts);
  return { trace: { ...trace, ...computed }, problems: [...early, ...problems] };
}

/** One run of a model over a text. */
class Translation {
  private readonly origin: Origin;
  private readonly E: FloatMatrix;

  constructor(private readonly spec: Spec, private readonly engine: Engine, private readonly model: RecurrentModel, private readonly vocabulary: { readonly source: ModelVocabulary; readonly target: ModelVocabulary }) {
    this.origin = trainedOrigin(weightsOf(model, engine.keep));
    this.E = this.weight('decoder/embedding/E');
  }

  of({ source, target }: Texts): ReturnType<typeof write> {
    const words = learnedWords('encoder', source, this.vocabulary.source, this.weight('encoder/embedding/E'));
    const reading = read(this.spec, this.engine, this.configuration, this.origin, words);
    if (target !== undefined) return write(reading, this.writing([...target, this.model.file.configuration.stop], false));
    return this.generated(reading);
  }

  private generated(reading: Reading): ReturnType<typeof write> {
    const written = writeGreedily(reading, this.writer);
    // Where nothing could be written, the first row alone says why.
    const run = write(reading, this.writing(written.length > 0 ? written : [undefined], true));
    return written.length > 0 && written.at(-1) !== this.writer.stop ? { ...run, problems: [...run.problems, cutOff(written.length)] } : run;
  }

  /** Each row is fed what the one before wrote. */
  private writing(writes: Writing['writes'], isGenerated: boolean): Writing {
    const fed = [this.writer.start, ...writes.slice(0, -1).map((word) => word ?? '')];
    return { words: this.writer.embed(fed), writes, dense: () => this.writer.dense, hasLosses: !isGenerated, isGenerated };
  }

  private get writer(): Writer {
    const { start, stop, longest } = this.model.file.configuration;
    return { embed: (tokens) => learnedWords('decoder', tokens, this.vocabulary.target, this.E), dense: this.dense, start, stop, longest };
  }

  /** All words but the one that the decoder is fed first. */
  private get dense(): Dense {
    return { words: this.vocabulary.target.words.slice(1), W_y: this.weight('decoder/dense/W_y') };
  }

  private get configuration(): RecurrentConfiguration {
    const { width, decoderWidth } = this.model.file.configuration;
    return { ...configurationOf(this.spec), attends: 'before', inputFeeding: false, width, decoderWidth };
  }

  private weight(name: string): FloatMatrix {
    return this.origin.trained(name) ?? FloatMatrix.zeros(0, 0);
  }
}

function sizeProblems({ source, target = [] }: Texts): Problem[] {
  const problem = extentProblem('keys', source.length, 1) ?? extentProblem('queries', target.length + 1, 1);
  return problem === undefined ? [] : [problem];
}
