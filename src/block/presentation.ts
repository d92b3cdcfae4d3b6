import type { Presentation, TokenName } from '../model/spec';
import type { Declarations } from './declarations';
import { keys } from './keys';

/** A token as it is named → as it is named once words are exchanged and a model has read them. */
export type Named = (name: TokenName) => TokenName;

/** What the block says of its picture; `named`: the names that its tokens have in the end. */
export function presentationOf(declarations: Declarations, named: Named): Presentation {
  const written = declarations.value(keys.focus);
  const hide = declarations.value(keys.hide);
  return {
    attention: declarations.value(keys.attention),
    views: declarations.value(keys.view) ?? [],
    site: declarations.value(keys.site),
    layer: declarations.value(keys.layer),
    head: declarations.value(keys.head),
    stage: declarations.value(keys.stage),
    step: declarations.value(keys.step),
    focus: written === undefined ? undefined : named(written),
    phase: declarations.value(keys.phase),
    show: declarations.value(keys.show),
    hide: hide && { ...hide, tokens: hide.tokens.map(named) },
    annotate: declarations.value(keys.annotate)?.map(({ row, column, text }) => ({ text, ...(row !== undefined && { row: named(row) }), ...(column !== undefined && { column: named(column) }) })),
    quiz: declarations.value(keys.quiz),
    title: declarations.value(keys.title),
    caption: declarations.value(keys.caption),
    palette: declarations.value(keys.palette),
    precision: declarations.value(keys.precision),
  };
}
