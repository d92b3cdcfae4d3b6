import { gate, weighted, type RecurrentUnit } from './unit';

/** As PyTorch has it: the reset gate after the product, and z as the share of the old state that is kept. */
export const gru = {
  id: 'gru',
  doc: 'A state, of which one gate keeps a share and another hides a part from the candidate.',
  source: 'Cho et al. 2014, eq. 5 to 8; the reset gate after the product, as in the paper’s first version (arXiv:1406.1078v1), and with a bias of its own, as in cuDNN and PyTorch',
  gates: [{ id: 'reset', letter: 'r' }, { id: 'update', letter: 'z' }, { id: 'candidate', letter: 'n' }],
  keeping: { gate: 'update', operand: 'Z' },
  hasMemory: false,
  innerBias: 'u_n',
  formulas: (inputs, byHand) => [
    { step: 'reset', expression: gate(inputs, 'r') },
    { step: 'update', expression: byHand ? 'Z' : gate(inputs, 'z') },
    { step: 'candidate', expression: `tanh(${weighted(inputs, 'n')} + b_n + reset .* (h * U_n + u_n))` },
    { step: 'state', expression: '(1 - update) .* candidate + update .* h' },
  ],
  derivatives: (byHand) => [
    { step: 'candidateByState', expression: '(U_n .* reset + U_r .* ((h * U_n + u_n) .* reset .* (1 - reset))) .* (1 - candidate .^ 2)' },
    { step: 'stateByState', expression: `${byHand ? '' : 'U_z .* ((h - candidate) .* update .* (1 - update)) + '}identity .* update + candidateByState .* (1 - update)` },
  ],
} as const satisfies RecurrentUnit;
