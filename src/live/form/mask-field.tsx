import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { chosenRule, isDrawn, isScoped, maskChoices, ruleText } from '../../block/form/mask-choice';
import { shownPart } from '../../diagram/shown';
import type { Reading } from '../../pipeline';
import type { FieldProps } from './field-props';
import { Hint } from './hint';
import { MaskGrid } from './mask-grid';

interface Props extends FieldProps {
  readonly read: () => Reading;
}

const FIRST_COUNT = 1;

/** A rule by its name, or cells to press. */
export function MaskField({ id, field: { key, label }, text = '', read, onChange }: Props): VNode {
  const [pressed, setPressed] = useState<boolean>();
  const isOpen = pressed ?? isDrawn(text);
  const rules = useMemo(maskChoices, []);
  const chosen = chosenRule(text, rules);
  const choose = (rule: string) => onChange(key, rules.some((one) => one.id === rule && one.counts) ? ruleText({ rule, count: chosen?.count ?? FIRST_COUNT }) : rule);
  return (
    <div class="attn-form-field">
      <label for={id}>{label}</label>
      <div class="attn-form-row">
        <select id={id} class="dropdown" value={chosen?.rule ?? text} aria-describedby={`${id}-hint`} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="">{`Default: ${key.default}`}</option>
          {rules.map((rule) => <option key={rule.id} value={rule.id}>{rule.id}</option>)}
          {chosen === undefined && text !== '' && <option value={text}>{isDrawn(text) ? 'As drawn below' : `As written: ${text}`}</option>}
        </select>
        {chosen?.count !== undefined && (
          <input
            type="number" class="attn-form-count" aria-label={`Number for ${chosen.rule}`} min={0} value={chosen.count}
            onInput={({ currentTarget: { value } }) => /^\d+$/u.test(value) && onChange(key, ruleText({ rule: chosen.rule, count: Number(value) }))}
          />
        )}
      </div>
      <Hint id={`${id}-hint`}>{rules.find((rule) => rule.id === chosen?.rule)?.doc ?? key.doc}</Hint>
      <details class="attn-form-drawing" open={isOpen} onToggle={({ currentTarget }) => setPressed(currentTarget.open)}>
        <summary>Draw it cell by cell</summary>
        {isOpen && <Drawing text={text} read={read} onDraw={(drawn) => onChange(key, drawn)} />}
      </details>
    </div>
  );
}

interface DrawingProps {
  readonly text: string;
  readonly read: () => Reading;
  readonly onDraw: (mask: string) => void;
}

/** Larger masks are drawn by rules. */
const MOST_CELLS = 400;

function Drawing({ text, read, onDraw }: DrawingProps): VNode {
  if (isScoped(text)) return <p class="attn-form-hint">The block has a mask for each site: change it in the text.</p>;
  const { trace, presentation } = read();
  const shown = shownPart(trace, presentation);
  if (shown === undefined || trace.compare.length > 0) return <p class="attn-form-hint">There is no single matrix to draw on.</p>;
  const { mask } = shown.head;
  if (mask.rows * mask.columns > MOST_CELLS) return <p class="attn-form-hint">{`${mask.rows} × ${mask.columns} cells are too many to press. Choose a rule.`}</p>;
  return <MaskGrid mask={mask} queries={shown.site.queries} keys={shown.site.keys} isDrawn={isDrawn(text)} onDraw={onDraw} />;
}
