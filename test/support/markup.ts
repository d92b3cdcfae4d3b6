/** A tag, its attributes' values in quotes. */
const TAG = /<(?:[^<>"]|"[^"]*")*>/gu;
const SHAPE = /^<\/?([a-zA-Z]+)(?: [a-zA-Z:-]+(?:="[^"<]*")?)*\s*\/?>$/u;
const ATTRIBUTE = / ([a-zA-Z:-]+)="([^"]*)"/gu;

/** The elements that pictures and their controls are made of. */
const OURS = new Set('a bdi button caption circle code dd defs desc details div dl dt figcaption figure form g h3 h4 image input label li line marker mask ol option p path pattern pre rect select span strong style sub summary svg table tbody td text textarea th thead title tr tspan ul use'.split(' '));

/** Where a picture is drawn from numbers. */
const GEOMETRY = new Set(['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'd', 'width', 'height', 'points', 'transform', 'viewBox', 'opacity', 'fill-opacity', 'stroke-opacity', 'stroke-width', 'dx', 'dy', 'font-size', 'text-length', 'offset', 'value', 'min', 'max', 'step']);
const NO_NUMBER = /NaN|Infinity|undefined|null/u;
const NO_TEXT = /NaN|Infinity|undefined|\[object/u;
const SAID = /<span class="attn-(?:message|hint)">[^<]*<\/span>/gu;
/** Control characters, lone surrogates, and what turns the text around it. */
const NOT_SHOWN = /(?![\t\n\r])\p{Control}|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/u;
/** Pictures of our own, parts of the same picture. */
const HARMLESS_ADDRESS = /^(?:#|data:image\/png;base64,|https:\/\/(?:arxiv\.org|aclanthology\.org|doi\.org|huggingface\.co|github\.com)\/)/u;

/** Markup without the bytes of its images, in whose letters every short word turns up in time. */
export function withoutImages(markup: string): string {
  return markup.replace(/base64,[^"]*/gu, 'base64,');
}

/** What is wrong with drawn markup, whatever it was drawn from; `source` says which odd words a reader wrote. */
export function faultsOfMarkup(markup: string, source: string): string[] {
  const tags = markup.match(TAG) ?? [];
  const text = markup.replace(TAG, '\n');
  // What is said of a mistake may name what was found.
  const drawn = markup.replace(SAID, '').replace(TAG, '\n');
  return [
    ...new Set(tags.flatMap(faultsOfTag)),
    ...(text.includes('<') ? ['A bracket stands in the text.'] : []),
    ...(NOT_SHOWN.test(markup) ? [`An unseen character is left: ${JSON.stringify(NOT_SHOWN.exec(markup)?.[0])}, after ${JSON.stringify(markup.slice(Math.max(0, markup.search(NOT_SHOWN) - 60), markup.search(NOT_SHOWN)))}.`] : []),
    ...(NO_TEXT.test(drawn) && !NO_TEXT.test(source) ? [`A text is no text: ${JSON.stringify(drawn.slice(Math.max(0, drawn.search(NO_TEXT) - 40), drawn.search(NO_TEXT) + 20))}.`] : []),
  ];
}

function faultsOfTag(tag: string): string[] {
  const [, name = ''] = SHAPE.exec(tag) ?? [];
  if (!OURS.has(name)) return [`This is no element of ours: ${tag.slice(0, 80)}`];
  return [...tag.matchAll(ATTRIBUTE)].flatMap(([, attribute = '', value = '']) => {
    const isOdd = attribute === 'style' || attribute.startsWith('on') || attribute === 'srcdoc'
      || (GEOMETRY.has(attribute) && name !== 'option' && name !== 'button' && name !== 'input' && name !== 'textarea' && NO_NUMBER.test(value))
      || (/^(?:xlink:)?href$|^src$|^action$|^formaction$/u.test(attribute) && !HARMLESS_ADDRESS.test(value))
      || (/url\(/u.test(value) && ['fill', 'mask', 'stroke', 'clip-path', 'filter'].includes(attribute) && !/^url\(#[^)]+\)$/u.test(value));
    return isOdd ? [`<${name}> has ${attribute}="${value.slice(0, 60)}"`] : [];
  });
}
