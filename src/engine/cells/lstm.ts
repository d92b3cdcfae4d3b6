import { gate, weighted, type RecurrentUnit } from './unit';

export const lstm = {
  id: 'lstm',
  doc: 'A state, and beside it a memory that gates write to, erase and read.',
  source: 'Hochreiter and Schmidhuber 1997; the forget gate: Gers et al. 2000; without peepholes, as in Zaremba et al. 2014, section 3.1',
  gates: [{ id: 'input', letter: 'i' }, { id: 'forget', letter: 'f' }, { id: 'candidate', letter: 'g' }, { id: 'output', letter: 'o' }],
  keeping: { gate: 'forget', operand: 'F' },
  hasMemory: true,
  formulas: (inputs, byHand) => [
    { step: 'input', expression: gate(inputs, 'i') },
    { step: 'forget', expression: byHand ? 'F' : gate(inputs, 'f') },
    { step: 'candidate', expression: `tanh(${weighted(inputs, 'g')} + h * U_g + b_g)` },
    { step: 'output', expression: gate(inputs, 'o') },
    { step: 'memory', expression: 'forget .* c + input .* candidate' },
    { step: 'state', expression: 'output .* tanh(memory)' },
  ],
  derivatives: (byHand) => [
    { step: 'memoryByState', expression: `${byHand ? '' : 'U_f .* (c .* forget .* (1 - forget)) + '}U_i .* (candidate .* input .* (1 - input)) + U_g .* (input .* (1 - candidate .^ 2))` },
    { step: 'memoryByMemory', expression: 'identity .* forget' },
    { step: 'stateByState', expression: 'U_o .* (tanh(memory) .* output .* (1 - output)) + memoryByState .* (output .* (1 - tanh(memory) .^ 2))' },
    { step: 'stateByMemory', expression: 'memoryByMemory .* (output .* (1 - tanh(memory) .^ 2))' },
  ],
} as const satisfies RecurrentUnit;
