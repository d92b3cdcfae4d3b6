import { bytes, joined, text, whole, type Message } from './protobuf';

/** One operator of a graph: the names of what goes in and of what comes out. */
export interface Node {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly output: string;
  /** Whole numbers alone: `axis`, `perm`. */
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

/** A tensor of the graph's own. */
export interface Initializer {
  readonly dims: readonly number[];
  readonly data: Float32Array<ArrayBuffer> | BigInt64Array<ArrayBuffer>;
}

/** The sizes of a tensor of 32-bit floats; a name stands for one that is known only when the graph runs. */
export type Dims = readonly (number | string)[];

export interface Graph {
  readonly nodes: readonly Node[];
  readonly initializers: Readonly<Record<string, Initializer>>;
  readonly inputs: Readonly<Record<string, Dims>>;
  /** Those of whole numbers. */
  readonly wholeInputs?: Readonly<Record<string, Dims>>;
  /** Without sizes where nobody has worked them out. */
  readonly outputs: Readonly<Record<string, Dims | undefined>>;
}

const IR_VERSION = 8;
const OPSET = 17;
/** TensorProto.DataType */
const FLOAT = 1;
const INT64 = 7;
/** AttributeProto.AttributeType */
const INT = 2;
const INTS = 7;

/** A graph as the bytes of a ModelProto; the numbers of the fields are those of onnx.proto, https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
export function modelBytes(graph: Graph): Message {
  const opset = joined([text(1, ''), whole(2, OPSET)]);
  return joined([whole(1, IR_VERSION), bytes(7, graphProto(graph)), bytes(8, opset)]);
}

function graphProto({ nodes, initializers, inputs, wholeInputs = {}, outputs }: Graph): Message {
  return joined([
    ...nodes.map((node) => bytes(1, nodeProto(node))),
    text(2, 'attention'),
    ...Object.entries(initializers).map(([name, tensor]) => bytes(5, tensorProto(name, tensor))),
    ...Object.entries(inputs).map(([name, dims]) => bytes(11, valueInfo(name, dims, FLOAT))),
    ...Object.entries(wholeInputs).map(([name, dims]) => bytes(11, valueInfo(name, dims, INT64))),
    ...Object.entries(outputs).map(([name, dims]) => bytes(12, valueInfo(name, dims, FLOAT))),
  ]);
}

function nodeProto({ op, inputs, output, attributes = {} }: Node): Message {
  return joined([
    ...inputs.map((input) => text(1, input)),
    text(2, output),
    text(4, op),
    ...Object.entries(attributes).map(([name, value]) => bytes(5, attributeProto(name, value))),
  ]);
}

function attributeProto(name: string, value: number | readonly number[]): Message {
  if (typeof value === 'number') return joined([text(1, name), whole(3, value), whole(20, INT)]);
  return joined([text(1, name), ...value.map((one) => whole(8, one)), whole(20, INTS)]);
}

function tensorProto(name: string, { dims, data }: Initializer): Message {
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return joined([...dims.map((dim) => whole(1, dim)), whole(2, data instanceof Float32Array ? FLOAT : INT64), text(8, name), bytes(9, raw)]);
}

function valueInfo(name: string, dims: Dims | undefined, elements: number): Message {
  const shape = dims?.map((dim) => bytes(1, typeof dim === 'number' ? whole(1, dim) : text(2, dim)));
  const tensorType = joined([whole(1, elements), ...(shape === undefined ? [] : [bytes(2, joined(shape))])]);
  return joined([text(1, name), bytes(2, bytes(1, tensorType))]);
}
