/** What mathjs makes nodes of: `new` with the node's parts. */
export type NodeClass = new (...parts: readonly never[]) => object;

const REFUSED = ['ConditionalNode', 'FunctionAssignmentNode', 'ObjectNode', 'RelationalNode'] as const;

/**
 * The kinds of nodes that no expression may hold. Most have a mark that `scan` refuses; `f(x) = x` and `a == b == c` get as far
 * as the guard. They can be parsed and told apart, so that they can be refused, and nothing else: mathjs's own are as large as its parser.
 */
export function refusedNodes(Node: NodeClass): Readonly<Record<string, NodeClass>> {
  const refused = REFUSED.map((kind) => [kind, class extends Node {
    readonly type = kind;
  }] as const);
  return { ...Object.fromEntries(refused), ...picking(Node) };
}

/** `Q[1]`. The parser makes an assignment of `Q[1] = 2`, and takes the parts out. */
function picking(Node: NodeClass): Readonly<Record<string, NodeClass>> {
  return {
    AccessorNode: class extends Node {
      readonly type = 'AccessorNode';
      readonly isAccessorNode = true;

      constructor(readonly object: never, readonly index: never) {
        super();
      }
    },
    IndexNode: class extends Node {
      readonly type = 'IndexNode';
      readonly isIndexNode = true;
    },
  };
}
