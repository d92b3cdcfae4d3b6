import type { Ramp } from '../look/ramps';
import type { Palette } from '../palette';
import { TYPE } from '../type-scale';

/** Fonts of about the widths that the layout estimates. */
const FONT = "'Helvetica Neue', Helvetica, Arial, 'Segoe UI', Roboto, sans-serif";

/** How much of its own colour a thin line keeps: the palest two would not be seen on a light page. */
const OWN = 0.9;

/** `styles.css` mixes them alike. */
function lineOf(rgb: string, text: string): string {
  const mixed = rgb.split(',').map((part, channel) => Math.round(OWN * Number(part) + (1 - OWN) * parseInt(text.slice(1 + 2 * channel, 3 + 2 * channel), 16)));
  return `rgb(${mixed.join(',')})`;
}

/** The colours of a palette on one theme, and of the numbers on them: near the page's lightness, and far from it. */
export interface FileSteps {
  readonly above: Ramp;
  readonly below: Ramp;
  readonly near: string;
  readonly far: string;
}

/** Of its four colours, the one for what has one colour alone: lines, bars, boxes. */
export const OWN_STEP = 2;

/**
 * The rules of `styles.css` for a picture that stands alone, with colours in place of the theme's variables, which
 * other programs do not know; nor do all of them know colours with an alpha. A test compares the classes of both.
 */
export function standaloneStyle({ background, text, muted, fills: own, strength, number, numberOnBright, hatch }: Palette, steps?: FileSteps): string {
  const colours = steps === undefined ? own : { ...own, weight: steps.above[OWN_STEP] };
  // A mixture with the page, rather than the full colour: the number on it has to stay readable.
  const fills = Object.entries(colours).map(([role, rgb]) => `.attn-fill-${role}{fill:rgb(${rgb});opacity:${strength}}`);
  const fulls = Object.entries(colours).map(([role, rgb]) => `.attn-full-${role}{fill:rgb(${rgb})}`);
  const badges = (['query', 'key', 'value'] as const).map((role) => `.attn-badge-${role}{fill:rgb(${colours[role]});fill-opacity:.18;stroke:rgb(${colours[role]})}`);
  const [valueLine, weightLine] = [lineOf(colours.value, text), lineOf(colours.weight, text)];
  return [
    `text{font-family:${FONT};font-size:${TYPE.label}px;fill:${text};unicode-bidi:plaintext}`,
    `.attn-page{fill:${background}}`,
    '.attn-title,.attn-heading,.attn-label-focus{font-weight:600}',
    `.attn-number text,.attn-sum text{font-size:${TYPE.number}px;font-variant-numeric:tabular-nums}`,
    `.attn-number text{fill:${number}}`,
    `.attn-number .attn-number-closed{paint-order:stroke;stroke:${background};stroke-width:4px;stroke-linejoin:round}`,
    `.attn-number .attn-number-bright{fill:${numberOnBright}}`,
    `.attn-caption,.attn-formula,.attn-muted text,.attn-badge-letter,.attn-note-text{font-size:${TYPE.small}px}`,
    `.attn-caption,.attn-formula,.attn-muted,.attn-muted text,.attn-number .attn-number-closed,.attn-sum text{fill:${muted}}`,
    `.attn-muted{font-size:${TYPE.small}px;font-weight:400}`,
    '.attn-subscript{font-size:8px}',
    `.attn-badge-letter{font-weight:600;fill:${text}}`,
    `.attn-ground{fill:${text};fill-opacity:.045}`,
    ...fills,
    ...fulls,
    ...(steps === undefined ? [] : stepsStyle(steps)),
    ...badges,
    `.attn-hatch{fill:none;stroke:${muted};stroke-opacity:${hatch}}`,
    `.attn-frame{stroke:${muted};stroke-opacity:.7}`,
    `.attn-focus{fill:none;stroke:${text};stroke-width:1.25}`,
    `.attn-mark{fill:${text};fill-opacity:.08;stroke:${text};stroke-opacity:.55}`,
    `.attn-line{fill:none;stroke:${weightLine};stroke-linecap:round}`,
    ...[weightLine, `rgb(${colours.query})`, valueLine, `rgb(${colours.key})`, `rgb(${colours.output})`, `rgb(${colours.negative})`].map((line, head) => `.attn-line-${head}{stroke:${line}}`),
    `.attn-arrow,.attn-ask,.attn-flow,.attn-curve{fill:none;stroke:${muted};stroke-linejoin:round}`,
    `.attn-ask{stroke:rgb(${colours.query});stroke-width:1.75}`,
    `.attn-flow{stroke:rgb(${colours.output});stroke-width:1.75}`,
    '.attn-curve{stroke-width:1.75}',
    `.attn-curve-key{stroke:rgb(${colours.key})}.attn-curve-value{stroke:${valueLine}}.attn-curve-weight{stroke:${weightLine}}`,
    `.attn-band{fill:rgb(${colours.weight});fill-opacity:.16}`,
    ...blueprintStyle({ background, text, muted, fills: colours }),
    `.attn-written{fill:${muted};font-weight:400}`,
    '.attn-produced{font-style:italic}',
    `.attn-not-yet{fill:none;stroke:${muted};stroke-dasharray:3 3}`,
    `.attn-dimmed{fill:${background};fill-opacity:.55}`,
    `.attn-bracket{fill:none;stroke:${muted}}`,
    `.attn-band-edge{fill:none;stroke:${text};stroke-opacity:.55}`,
    `.attn-minus{stroke:${background}}`,
    `.attn-sum .attn-share{fill:${text};font-weight:600}`,
    `.attn-note{fill:none;stroke:${muted};stroke-opacity:.7}`,
    `.attn-note-text{fill:${muted}}`,
    `.attn-crosshair{fill:none;stroke:${text};stroke-opacity:.55}`,
    '.attn-target{stroke-opacity:1;stroke-width:2}',
    `.attn-veil{fill:${background};fill-opacity:.86}`,
    ...familyStyle({ text, fills: colours }),
    `.attn-note-mark{fill:${text};stroke:${background}}`,
    `.attn-note-mark+.attn-note-number{font-size:10px;font-weight:600;fill:${background}}`,
  ].join('');
}

function stepsStyle({ above, below, near, far }: FileSteps): string[] {
  const fills = Object.entries({ above, below }).flatMap(([side, ramp]) => ramp.map((rgb, index) => `.attn-${side}-${index + 1}{fill:rgb(${rgb})}`));
  return [...fills, ...Object.entries({ near, between: '#000000', far }).map(([place, colour]) => `.attn-number .attn-number-${place}{fill:${colour}}`)];
}

function familyStyle({ text, fills }: Pick<Palette, 'text' | 'fills'>): string[] {
  const groups = { embeddings: 'negative', attention: 'weight', 'feed-forward': 'output', recurrence: 'query' } as const;
  return [
    `.attn-family-layers{fill:rgb(${fills.weight});fill-opacity:.2;stroke:rgb(${fills.weight})}`,
    `.attn-family-cells{fill:none;stroke:rgb(${fills.weight});stroke-opacity:.35;stroke-width:.75}`,
    ...Object.entries(groups).map(([group, fill]) => `.attn-family-${group}{fill:rgb(${fills[fill]})}`),
    `.attn-family-other{fill:${text}}`,
  ];
}

function blueprintStyle({ background, text, muted, fills }: Pick<Palette, 'background' | 'text' | 'muted' | 'fills'>): string[] {
  const lines = { query: `rgb(${fills.query})`, key: `rgb(${fills.key})`, value: lineOf(fills.value, text) };
  const roles = Object.entries(lines).map(([role, line]) => `.attn-flow-${role}{stroke:${line}}.attn-flow-head-${role}{fill:${line}}`);
  return [
    `.attn-layer-frame{fill:${text};fill-opacity:.035;stroke:${muted};stroke-opacity:.7}`,
    `.attn-part{fill:${background};stroke:${muted}}`,
    `.attn-part-attention{fill:rgb(${fills.weight});fill-opacity:.13;stroke:${lineOf(fills.weight, text)}}`,
    '.attn-part-open{stroke-width:2.5}',
    `.attn-part-title,.attn-tokens{font-size:${TYPE.label}px}.attn-part-title{font-weight:500}`,
    '.attn-flow{fill:none;stroke-width:1.5}',
    `.attn-flow-plain{stroke:${muted}}`,
    ...roles,
    '.attn-flow-lit{stroke-width:3}',
    `.attn-flow-dot,.attn-flow-head-plain{fill:${muted}}`,
    `.attn-sign{fill:none;stroke:${text};stroke-width:1.25;stroke-linecap:round}`,
    `.attn-ghost,.attn-ghost-key,.attn-ghost-value{fill:none;stroke:${muted};stroke-opacity:.8}`,
    `.attn-ghost-key{stroke:rgb(${fills.key})}.attn-ghost-value{stroke:rgb(${fills.value})}`,
  ];
}
