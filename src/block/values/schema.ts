import { getDotPath, safeParse } from 'valibot';
import type { GenericSchema } from 'valibot';
import { mistaken, understood } from '../key';
import type { ValueKind } from '../key';
import { partAt, plain } from '../value';

/** A kind of value that a valibot schema describes. The first issue names the part; its message is used where `explains` says so. */
export function bySchema<Output>(accepts: string, schema: GenericSchema<unknown, Output>, words?: readonly string[]): ValueKind<Output> {
  return {
    accepts,
    ...(words ? { words } : {}),
    read(value) {
      const result = safeParse(schema, plain(value));
      if (result.success) return understood(result.output);
      const path = getDotPath(result.issues[0])?.split('.') ?? [];
      return mistaken(partAt(value, path));
    },
  };
}
