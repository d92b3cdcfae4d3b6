import { FloatMatrix } from '../../engine/matrices/matrix';
import type { Matrix } from '../../model/matrix';
import { RangeDecoder } from '../embeddings/words/range-code';
import { Shares } from '../embeddings/words/shares';
import type { TrainedWeights } from '../transformer/trained-weights';

/** A trained model as text. Made by training/tiny; training/README.md describes the format. */
export interface EncodedWeights {
  readonly id: string;
  /** A weight is a whole number from −levels to levels, times the step of its tensor. */
  readonly levels: number;
  /** How likely each of these whole numbers is, in 4096ths. */
  readonly shares: readonly number[];
  /** Name, rows, columns and step of each, with spaces between: `encoder/1/self/W_Q 32 32 0.0213`. */
  readonly tensors: readonly string[];
  /** One range code of all the whole numbers, tensor by tensor, row by row. */
  readonly data: string;
}

/** Reads all weights of a model: some 30 ms for 40,000 of them. */
export function decodeWeights({ id, levels, shares: sizes, tensors, data }: EncodedWeights): TrainedWeights {
  const [decoder, shares] = [new RangeDecoder(data), new Shares(sizes)];
  const weights = new Map<string, Matrix>();
  for (const tensor of tensors.map(placed)) weights.set(tensor.name, read(tensor, () => decoder.next(shares) - levels));
  return { model: id, of: (name) => weights.get(name) };
}

interface Tensor {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly step: number;
}

function placed(line: string): Tensor {
  const [name = '', ...numbers] = line.split(' ');
  const [rows, columns, step] = numbers.map(Number);
  if (rows === undefined || columns === undefined || step === undefined) throw new Error(`No tensor: ${line}`);
  return { name, rows, columns, step };
}

function read({ rows, columns, step }: Tensor, next: () => number): FloatMatrix {
  const matrix = FloatMatrix.zeros(rows, columns);
  for (let entry = 0; entry < matrix.data.length; entry++) matrix.data[entry] = next() * step;
  return matrix;
}

/** The words of one side, in the order of the rows of their vectors. */
export function wordsOf(vocabulary: string): readonly string[] {
  return vocabulary.split('|');
}
