import { all, create, type FactoryFunctionMap, type MathJsInstance } from 'mathjs';

/** All of mathjs, of which the engine carries a small part. */
export function fullMathjs(): MathJsInstance {
  return create(factories());
}

/** Every name that an expression could call or read in it. */
export function namesOfMathjs(): string[] {
  const names = [...Object.keys(fullMathjs()), ...Object.keys(factories()).map((name) => name.replace(/Dependencies$/u, ''))];
  return [...new Set(names)].filter((name) => /^[A-Za-z]\w*$/u.test(name));
}

/** mathjs's types say only that they may be there. */
function factories(): FactoryFunctionMap {
  if (all === undefined) throw new Error('mathjs without its functions');
  return all;
}
