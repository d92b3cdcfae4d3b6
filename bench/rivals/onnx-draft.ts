import type { Matrix } from '../../src/model/matrix';
import type { Dims, Graph, Initializer, Node } from './onnx-model';

/** A graph while it is written: what its operators are, and the weights and outputs that they have come to. */
export class Draft {
  readonly nodes: Node[] = [];
  readonly initializers: Record<string, Initializer> = {};
  readonly outputs: Record<string, Dims | undefined> = {};

  /** `putsOutAll`: what every operator comes to is an output, as a trace has it. */
  constructor(private readonly putsOutAll: boolean) {}

  graph(inputs: Graph['inputs'], wholeInputs: Graph['wholeInputs']): Graph {
    const { nodes, initializers, outputs } = this;
    return { nodes, initializers, outputs, inputs, wholeInputs };
  }

  op(op: string, inputs: readonly string[], output: string, attributes?: Node['attributes']): string {
    if (this.putsOutAll) this.outputs[output] = undefined;
    this.nodes.push({ op, inputs, output, ...(attributes && { attributes }) });
    return output;
  }

  constant(name: string, { rows, columns, data }: Matrix, isRow = false): string {
    this.initializers[name] = { dims: isRow ? [columns] : [rows, columns], data: Float32Array.from(data) };
    return name;
  }

  size(name: string, ...dims: readonly number[]): string {
    this.initializers[name] = { dims: [dims.length], data: BigInt64Array.from(dims.map(BigInt)) };
    return name;
  }
}
