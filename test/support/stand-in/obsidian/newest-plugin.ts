import { Plugin } from './plugin';
import type { BasesRegistration, CliCommand } from './registrations';

/** What a plugin can do besides since Obsidian 1.10 and 1.12. */
export class NewestPlugin extends Plugin {
  registerCliHandler(command: string, description: string, _flags: object | null, run: CliCommand['run']): void {
    const { registrations } = this.app;
    this.register(registrations.add(registrations.cli, command, { description, run }));
  }

  registerBasesView(id: string, registration: BasesRegistration): boolean {
    const { registrations } = this.app;
    this.register(registrations.add(registrations.bases, id, registration));
    return true;
  }
}
