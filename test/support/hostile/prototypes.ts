/** Objects that everything else inherits from, or that everything finds by their names. */
const SHARED: readonly object[] = [
  Object, Array, Function, String, Number, Boolean, Symbol, RegExp, Date, Error, Promise, Map, Set, WeakMap, Float64Array, Uint8Array, Math, JSON, Reflect,
  ...[Object, Array, Function, String, Number, Boolean, Symbol, RegExp, Date, Error, Promise, Map, Set, WeakMap, Float64Array, Uint8Array].map(({ prototype }): object => prototype),
  Object.getPrototypeOf(Float64Array.prototype), Object.getPrototypeOf([][Symbol.iterator]()),
];

/** What these objects hold now; returns what of it has changed since. */
export function watchPrototypes(): () => string[] {
  const before = SHARED.map(heldBy);
  const globals = Object.keys(globalThis).length;
  return () => [
    ...SHARED.flatMap((object, index) => changesIn(before[index] ?? new Map(), heldBy(object))),
    ...(Object.keys(globalThis).length === globals ? [] : ['There are other globals than before.']),
  ];
}

type Held = ReadonlyMap<PropertyKey, PropertyDescriptor>;

function heldBy(object: object): Held {
  return new Map(Reflect.ownKeys(object).flatMap((key) => {
    const descriptor = Object.getOwnPropertyDescriptor(object, key);
    return descriptor === undefined ? [] : [[key, descriptor] as const];
  }));
}

function changesIn(before: Held, after: Held): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => !isSame(before.get(key), after.get(key))).map((key) => `"${String(key)}" of a shared object has changed.`);
}

function isSame(a: PropertyDescriptor | undefined, b: PropertyDescriptor | undefined): boolean {
  return a !== undefined && b !== undefined && Object.is(a.value, b.value) && a.get === b.get && a.set === b.set && a.writable === b.writable;
}
