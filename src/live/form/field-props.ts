import type { Field } from '../../block/form/field';
import type { ChangeField } from './use-source';

/** What every kind of field is given. */
export interface FieldProps {
  readonly id: string;
  readonly field: Field;
  /** As the block says; absent where it says nothing. */
  readonly text: string | undefined;
  readonly onChange: ChangeField;
}
