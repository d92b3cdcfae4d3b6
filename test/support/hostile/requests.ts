import { createHook } from 'node:async_hooks';

const OF_REQUESTS = /^(?:TCP|UDP|HTTP|TLS|GETADDRINFO|GETNAMEINFO|QUERYWRAP|PIPECONNECT|PROCESSWRAP|FSREQ|WORKER)/u;

/** Watches what leaves this process, or starts another one; returns what did since it was asked last. */
export function watchRequests(): () => string[] {
  let seen: string[] = [];
  createHook({ init: (_id, type) => OF_REQUESTS.test(type) && seen.push(`Something was asked for: ${type}.`) }).enable();
  return () => {
    const found = seen;
    seen = [];
    return found;
  };
}
