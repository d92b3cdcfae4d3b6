import type { SiteChoice } from '../model/site-choice';

/** The readings of an architecture that attends to itself alone: cross-attention needs another one, and a second sequence. `alone` says why. */
export function selfChoices(site: string, alone: string): SiteChoice[] {
  const missing = `${alone} For cross-attention write "architecture: encoder-decoder" and a second sequence: "keys: …".`;
  return [
    { id: site, label: 'Self-attention', overrides: {} },
    { id: 'cross', label: 'Cross-attention', overrides: { architecture: 'encoder-decoder', attention: 'cross' }, missing, lacks: 'keys' },
  ];
}
