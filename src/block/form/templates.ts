/** A block to start from. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly source: string;
}

/** In the order of what people draw first. Each draws without a complaint; a test says so. */
export const templates: readonly Template[] = [
  { id: 'self', name: 'Self-attention in a sentence', source: "The animal didn't cross the street because it was too tired\nfocus: it" },
  { id: 'cross', name: 'Cross-attention, in a translation', source: 'I am a student -> je suis étudiant\naliases: {je: I, suis: am, étudiant: student}' },
  { id: 'numbers', name: 'Numbers to check by hand', source: 'Q: [[1, 0]]\nK: [[1, 1], [0, 1]]\nV: [[1, 2], [3, 4]]\nstage: scores' },
  { id: 'masked', name: 'A decoder that sees the past only', source: 'the river runs past the old bank\narchitecture: decoder' },
  { id: 'mask', name: 'A mask on one layer', source: 'the cow saw the red bridge\nmask: [causal, window 2]\nview: matrix' },
  { id: 'heads', name: 'Several heads of an encoder', source: 'my dog likes the park because it is big\narchitecture: encoder\nheads: [similar, previous, next, first]\nlayers: 2\nfocus: it' },
  { id: 'bert', name: 'BERT guesses a word', source: 'my dog is [MASK]\nmodel: bert\nvocabulary: [cute, hairy, green, late]\npredict: 4' },
  { id: 'transformer', name: 'The whole transformer', source: 'I am a student -> je suis étudiant\nmodel: transformer' },
  { id: 'translate', name: 'A trained translator', source: "The animal didn't cross the street because it was too tired\nmodel: tiny-translate" },
  { id: 'rnn', name: 'An RNN with attention', source: 'I am a student -> je suis étudiant\nmodel: luong\nfocus: suis' },
  { id: 'compare', name: 'Self and cross, side by side', source: 'I am a student -> je suis étudiant\naliases: {je: I, suis: am, étudiant: student}\ncompare: [{attention: self}, {attention: cross}]\nview: matrix' },
  { id: 'family', name: 'Published models, side by side', source: 'view: family\nmodels: [bert, gpt-2, t5]' },
];
