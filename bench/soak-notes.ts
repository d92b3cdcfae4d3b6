const SENTENCES = ['the animal was too tired', 'she reads the book in bed', 'my dog likes green tea', 'a student wrote a long letter', 'we saw two birds near the house'];
const KINDS = ['', 'heads: 2\nmask: causal', 'view: steps', 'view: matrix\nmodel: bert', 'model: gpt-2', '-> je suis étudiant\nmodel: transformer', '-> elle lit un livre\nmodel: bahdanau', 'view: [matrix, timeline]', 'view: blueprint\narchitecture: encoder', 'compare: [{}, {mask: causal}]'];
const NOTES = 50;

function block(index: number): string {
  const [kind = '', sentence = ''] = [KINDS[index % KINDS.length], SENTENCES[Math.floor(index / KINDS.length) % SENTENCES.length]];
  return `Block ${index + 1}.\n\n\`\`\`attention\n${`${sentence} ${index}${kind.startsWith('->') ? ' ' : '\n'}${kind}`.trim()}\n\`\`\``;
}

/** A note of a hundred blocks, fifty notes of a few, and one of none. */
export function soakNotes(): { readonly hundred: string; readonly vaultNotes: readonly (readonly [name: string, text: string])[] } {
  const hundred = Array.from({ length: 100 }, (_, index) => block(index)).join('\n\n');
  const few = Array.from({ length: NOTES }, (_, note) => [`Note ${note}`, Array.from({ length: 4 }, (__, index) => block(4 * note + index)).join('\n\n')] as const);
  return { hundred, vaultNotes: [['Empty', 'Nothing to draw.'], ['Hundred', hundred], ...few] };
}
