import { answer } from './answer.ts';
import type { UpdateView, updateMethods } from './contract/update-channels.ts';
import type { MethodUseCase, UpdateChannel, UseCase } from './use-case.ts';
import { updateChecks } from './use-cases/update/update-checks.ts';
import type { UpdateDeps } from './use-cases/update/update-deps.ts';
import { updateDownload } from './use-cases/update/update-download.ts';

/** What asks for updates, by the channel or method that wants it. */
export type UpdateUseCases = { readonly [C in UpdateChannel]: UseCase<C> } & {
  readonly [M in keyof typeof updateMethods]: MethodUseCase<M>;
};

/** Binds them to what they need from outside. */
export function createUpdateUseCases(deps: UpdateDeps): UpdateUseCases {
  const checks = updateChecks(deps);
  const download = updateDownload(deps);
  const view = (): UpdateView => ({ ...checks.view(), ...download.view() });
  return {
    'update:read': answer(() => view()),
    'update:set-checks': answer(({ checksDaily }) => {
      checks.setDaily(checksDaily);
      return view();
    }),
    'update:check': answer(async () => {
      await checks.check();
      return view();
    }),
    'update:download': answer(async ({ name, path }) => {
      await download.fetch(checks.offered(name), path);
      return view();
    }),
    'update:downloaded': answer(async () => ({ path: await download.path() })),
    'update:cancel': answer(async () => {
      checks.stop();
      await download.cancel();
      return null;
    }),
    'update:tick': answer(async () => {
      await checks.tick();
      return null;
    }),
  };
}
