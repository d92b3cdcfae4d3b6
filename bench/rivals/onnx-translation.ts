import * as ort from 'onnxruntime-web';
import type { TransformerModel } from '../../src/architectures/models/trained-model';
import { wordsOf } from '../../src/architectures/models/weights';
import { modelBytes, type Graph } from './onnx-model';
import { OnnxTransformer } from './onnx-transformer';

type Tensors = Readonly<Record<string, ort.Tensor>>;

/** What was written token by token: each step's probabilities of all words, and the weights of all its sites. */
export interface Translation {
  readonly words: readonly string[];
  readonly probabilities: readonly Float32Array[];
  readonly encoder: Tensors;
  readonly steps: readonly Tensors[];
}

/** A trained encoder–decoder in ONNX Runtime's WebAssembly on one thread, its two sessions kept from before. Greedy, with keys and values kept between the steps. */
export class OnnxTranslator {
  readonly name = `ONNX Runtime Web ${ort.env.versions.web ?? ''}`;

  private constructor(
    private readonly model: OnnxTransformer,
    private readonly words: Readonly<Record<'source' | 'target', readonly string[]>>,
    private readonly ends: { readonly start: number; readonly stop: number; readonly longest: number },
    private readonly sessions: Readonly<Record<'encoder' | 'decoder', ort.InferenceSession>>,
  ) {}

  /** `putsOutAll`: every intermediate result, as our trace has it; else weights and probabilities alone. */
  static async open(trained: TransformerModel, putsOutAll: boolean): Promise<OnnxTranslator> {
    const { configuration: { start = '', stop = '', longest = 0 }, vocabularies: { source = '', target = '' } } = trained.file;
    const [model, words] = [new OnnxTransformer(trained, putsOutAll), { source: wordsOf(source), target: wordsOf(target) }];
    const sessions = { encoder: await session(model.encoder(longest)), decoder: await session(model.decoder(longest)) };
    return new OnnxTranslator(model, words, { start: words.target.indexOf(start), stop: words.target.indexOf(stop), longest }, sessions);
  }

  async close(): Promise<void> {
    await Promise.all([this.sessions.encoder.release(), this.sessions.decoder.release()]);
  }

  async translate(tokens: readonly string[]): Promise<Translation> {
    const encoder = await this.sessions.encoder.run({ tokens: whole(tokens.map((token) => this.words.source.indexOf(token))), places: whole(tokens.map((_, place) => place)) });
    const steps: Tensors[] = [];
    const written: number[] = [];
    while (written.at(-1) !== this.ends.stop && written.length < this.ends.longest) {
      const step: Tensors = await this.sessions.decoder.run({
        tokens: whole([written.at(-1) ?? this.ends.start]), places: whole([written.length]), ...this.kept(encoder, steps.at(-1)),
      });
      steps.push(step);
      // The first word is never written.
      written.push(1 + mostOf(floats(step, 'probabilities')));
    }
    return { words: written.map((place) => this.words.target[place] ?? ''), probabilities: steps.map((step) => floats(step, 'probabilities')), encoder, steps };
  }

  /** Keys and values of the text that was read, and of the rows before. */
  private kept(encoder: Tensors, before: Tensors | undefined): Tensors {
    const { heads, headWidth, layers } = this.model;
    const none = new ort.Tensor('float32', new Float32Array(0), [heads, 0, headWidth]);
    const parts = Array.from({ length: layers }, (_, index) => `decoder/${index + 1}`).flatMap((place) => ['K', 'V'].map((role) => ({ place, role })));
    return Object.fromEntries(parts.flatMap(({ place, role }) => [
      [`${place}/self/past-${role}`, before?.[`${place}/self/${role}`] ?? none],
      [`${place}/cross/${role}`, encoder[`${place}/cross/${role}`] ?? none],
    ]));
  }
}

function session(graph: Graph): Promise<ort.InferenceSession> {
  ort.env.wasm.numThreads = 1;
  return ort.InferenceSession.create(modelBytes(graph), { executionProviders: ['wasm'] });
}

function whole(numbers: readonly number[]): ort.Tensor {
  return new ort.Tensor('int64', BigInt64Array.from(numbers.map(BigInt)), [numbers.length]);
}

/** The 32-bit floats of one output. */
export function floats(tensors: Tensors, name: string): Float32Array {
  const data = tensors[name]?.data;
  if (data instanceof Float32Array) return data;
  throw new Error(`A session without ${name}`);
}

function mostOf(numbers: Float32Array): number {
  return numbers.reduce((best, number, at) => (number > (numbers[best] ?? 0) ? at : best), 0);
}
