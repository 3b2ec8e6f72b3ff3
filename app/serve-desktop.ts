import { answer } from './answer.ts';
import type { MethodUseCase } from './use-case.ts';
import { desktopStanding } from './use-cases/desktop-standing.ts';
import { keepTyping, takeTyping } from './use-cases/typing.ts';
import type { SyncDeps } from './use-cases/sync/sync-deps.ts';

/** What the host asks for the desktop's own places, and for a window that is emptied while the workspace is locked. */
export interface DesktopUseCases {
  readonly 'desktop:standing': MethodUseCase<'desktop:standing'>;
  readonly 'typing:put': MethodUseCase<'typing:put'>;
  readonly 'typing:get': MethodUseCase<'typing:get'>;
}

/** Binds it to what it needs from outside. */
export function createDesktopUseCases(deps: SyncDeps): DesktopUseCases {
  return {
    'desktop:standing': answer(() => desktopStanding(deps)),
    'typing:put': answer((typing) => keepTyping(deps, typing)),
    'typing:get': answer(() => takeTyping(deps)),
  };
}
