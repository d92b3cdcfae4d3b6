import type { VNode } from 'preact';
import type { Template } from '../../block/form/templates';

interface Props {
  readonly id: string;
  readonly templates: readonly Template[];
  readonly source: string;
  readonly onTake: (source: string) => void;
}

/** What to start from; once anything of it is changed, it is the reader's own. */
export function TemplateField({ id, templates, source, onTake }: Props): VNode {
  const taken = templates.find((template) => template.source === source);
  const take = (chosen: string) => templates.filter((template) => template.id === chosen).forEach((template) => onTake(template.source));
  return (
    <div class="attn-form-field attn-form-template">
      <label for={id}>Start from</label>
      <select id={id} class="dropdown" value={taken?.id ?? ''} onChange={({ currentTarget }) => take(currentTarget.value)}>
        {taken === undefined && <option value="">Your own</option>}
        {templates.map((template) => <option key={template.id} value={template.id}>{template.name}</option>)}
      </select>
    </div>
  );
}
