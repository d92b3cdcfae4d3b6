import type { MathNode } from 'mathjs';
import type { NodeClass } from './refused-nodes';

/** mathjs publishes its factories, but its types lack them. */
declare module 'mathjs/number' {
  /** Makes one part of mathjs, which others know as `fn`, from those that it needs. */
  export interface Factory<Part> {
    (parts: Readonly<Record<string, unknown>>): Part;
    readonly fn: string;
  }

  export const createParse: Factory<(expression: string) => MathNode>;
  export const createNode: Factory<NodeClass>;
  export const createArrayNode: Factory<unknown>;
  export const createAssignmentNode: Factory<unknown>;
  export const createBlockNode: Factory<unknown>;
  export const createConstantNode: Factory<unknown>;
  export const createFunctionNode: Factory<unknown>;
  export const createOperatorNode: Factory<unknown>;
  export const createParenthesisNode: Factory<unknown>;
  export const createRangeNode: Factory<unknown>;
  export const createSymbolNode: Factory<unknown>;
  export const createResultSet: Factory<unknown>;
}
