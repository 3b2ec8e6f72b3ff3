import type { transferMethods } from './contract/transfer-methods.ts';
import { answer } from './answer.ts';
import type { MethodUseCase, TransferChannel, UseCase } from './use-case.ts';
import { heldBundle } from './use-cases/transfer/held-bundle.ts';
import { ownKeys, surveyBundle } from './use-cases/transfer/survey-bundle.ts';
import type { TransferDeps } from './use-cases/transfer/transfer-deps.ts';
import { bundleFileName, writeBundle } from './use-cases/transfer/write-bundle.ts';

/** What hands clients over and takes them over, by the channel or method that asks for it. */
export type TransferUseCases = { readonly [C in TransferChannel]: UseCase<C> } & {
  readonly [M in keyof typeof transferMethods]: MethodUseCase<M>;
};

/** Binds them to what they need from outside. */
export function createTransferUseCases(deps: TransferDeps): TransferUseCases {
  const held = heldBundle(deps);
  return {
    'bundle:survey': answer(({ clientId }) => surveyBundle(deps, clientId)),
    'bundle:own-keys': answer(() => ownKeys(deps)),
    'bundle:file-name': answer(({ clientId }) => ({ fileName: bundleFileName(deps, clientId) })),
    'bundle:write': answer((request) => writeBundle(deps, request)),
    'bundle:look': answer(({ path }) => held.look(path)),
    'bundle:preview': answer((request) => held.preview(request)),
    'bundle:import': answer((request) => held.store(request)),
    'bundle:forget': answer(() => {
      held.forget();
      return null;
    }),
    'bundle:cancel': answer(() => {
      deps.bundles.cancel();
      return null;
    }),
  };
}
