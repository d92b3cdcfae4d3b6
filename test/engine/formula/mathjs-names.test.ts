import { createEngine } from '../../../src/engine/engine';
import { formulaFunctions } from '../../../src/engine/formula/functions';
import { contextOf, faultsIn } from '../../support/formulas';
import { namesOfMathjs } from '../../support/full-mathjs';

const engine = createEngine();

test('every function of mathjs that formulas may not call is refused by name', () => {
  const allowed = new Set(formulaFunctions().keys());
  const callable = namesOfMathjs().filter((name) => !allowed.has(name));
  expect(callable.length).toBeGreaterThan(400);
  for (const name of callable) {
    for (const text of [`${name}(Q)`, `${name}(Q, K)`, `Q * ${name}(2)`, `Q * ${name}()`]) {
      const [first] = faultsIn(engine, text);
      expect([text, first]).toEqual([text, expect.stringMatching(/There is no function|A formula (?:has|cannot)|does not belong/u)]);
    }
  }
});

test('no name of mathjs is known that is not given', () => {
  const given = new Set([...contextOf().names.keys()]);
  for (const name of namesOfMathjs().filter((one) => !given.has(one))) {
    expect([name, faultsIn(engine, `${name} * Q`)]).not.toEqual([name, []]);
  }
});
