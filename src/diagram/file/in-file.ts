import { createContext } from 'preact';

/** Whether what is drawn goes into a file, for programs that smooth images or leave them out, rather than onto a page. */
export const InFile = createContext(false);
