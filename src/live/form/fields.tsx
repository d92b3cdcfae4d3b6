import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { fieldGroups, type Field } from '../../block/form/field';
import { filledFrom } from '../../block/form/filled';
import type { Reading } from '../../pipeline';
import { ChoiceField } from './choice-field';
import type { FieldProps } from './field-props';
import type { FormHost } from './form-host';
import { MaskField } from './mask-field';
import { SeveralField } from './several-field';
import { TextField } from './text-field';
import type { ChangeField } from './use-source';

interface Props {
  readonly idPrefix: string;
  readonly source: string;
  readonly host: Pick<FormHost, 'read' | 'below'>;
  readonly onChange: ChangeField;
}

export function Fields({ idPrefix, source, host, onChange }: Props): VNode {
  const groups = useMemo(fieldGroups, []);
  const filled = useMemo(() => filledFrom(source), [source]);
  const below = useMemo(() => host.below(source), [source]);
  return (
    <>
      {groups.map(({ name, fields }) => (
        <div key={name} class="attn-form-group" role="group" aria-label={name}>
          <h3 class="attn-form-group-name">{name}</h3>
          {fields.map((field) => {
            const props = { id: `${idPrefix}-${field.key.id}`, field: withDefault(field, below.get(field.key.id)), text: filled.get(field.key.id), onChange };
            return <FieldOf key={field.key.id} {...props} read={() => host.read(source)} />;
          })}
        </div>
      ))}
    </>
  );
}

/** What the note or another block says is what holds where the field is empty. */
function withDefault(field: Field, below: string | undefined): Field {
  return below === undefined ? field : { ...field, key: { ...field.key, default: below } };
}

interface AnyField extends FieldProps {
  readonly read: () => Reading;
}

function FieldOf({ read, ...props }: AnyField): VNode {
  switch (props.field.control) {
    case 'text': return <TextField {...props} />;
    case 'choice': return <ChoiceField {...props} />;
    case 'several': return <SeveralField {...props} />;
    case 'mask': return <MaskField {...props} read={read} />;
  }
}
