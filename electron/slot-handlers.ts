import type { Request } from '#app/contract/channels.ts';
import type { VaultView } from '#app/contract/slot-views.ts';
import { AppFault } from '#app/contract/errors.ts';
import type { ChannelHandlers } from './channel-answers.ts';
import { withNewDevice, withWay, type SealedPart, type TypedWay, type Way } from './way-secrets.ts';
import type { WorkspaceHost, WayIn } from './workspace-host.ts';

type SlotHandlers = Pick<
  ChannelHandlers,
  | 'vault:set-passphrase'
  | 'vault:set-keychain'
  | 'vault:remove'
  | 'vault:set-strict'
  | 'vault:prepare-recovery'
  | 'vault:prove'
  | 'vault:rotate'
  | 'vault:list-headers'
  | 'vault:restore-header'
>;

/** A channel's proof: the passphrase that was typed, null for the keychain, or a recovery code. */
type Proof = Pick<Request<'vault:set-keychain'>, 'current' | 'recoveryCode'>;

/**
 * Channels of the ways in. Their secrets come from the keychain, which only this process reaches, and go to the worker.
 * @param chosen the folder with backups that a person chose last
 */
export function slotHandlers(workspace: WorkspaceHost, chosen: () => string | null): SlotHandlers {
  const { folder, keychain } = workspace;
  const worker = () => workspace.worker();

  async function here(): Promise<SealedPart & { opensWith: readonly string[] }> {
    const { sealedDeviceSecret, backend, opensWith } = await worker().call('workspace:inspect', {
      folder,
    });
    return { sealedDeviceSecret, backend, opensWith, isStrict: opensWith.includes('both') };
  }

  /** Proves that whoever asks may. */
  async function proven<T>(proof: Proof, work: (current: Way) => Promise<T>): Promise<T> {
    return withWay(keychain, typedWay(proof), await here(), work);
  }

  async function setPassphrase({
    next,
    ...proof
  }: Request<'vault:set-passphrase'>): Promise<VaultView> {
    const { isStrict } = await here();
    return proven(proof, (current) =>
      isStrict
        ? withNewDevice(keychain, (made) =>
            worker().call('vault:put-passphrase', { current, next, keychain: made }),
          )
        : worker().call('vault:put-passphrase', { current, next }),
    );
  }

  function remove({ way, ...proof }: Request<'vault:remove'>): Promise<VaultView> {
    return proven(proof, async (current) => {
      // What remains has to open before the other goes.
      const remaining = way === 'passphrase' ? await remainingSecret() : null;
      try {
        return await worker().call('vault:drop', { way, current, remaining });
      } finally {
        remaining?.fill(0);
      }
    });
  }

  async function remainingSecret(): Promise<Uint8Array | null> {
    const part = await here();
    // In strict mode nothing is taken away by itself; the worker says so.
    if (part.isStrict) return null;
    return withWay(keychain, { passphrase: null }, part, ({ deviceSecret }) =>
      Promise.resolve(deviceSecret?.slice() ?? null),
    ).catch(lastWay);
  }

  async function rotate({
    next,
    ...proof
  }: Request<'vault:rotate'>): ReturnType<SlotHandlers['vault:rotate']> {
    const { opensWith, isStrict } = await here();
    const rotated = async (current: Way, made: Made | null) => {
      // Asked before anything is closed: a wrong passphrase must not cost anybody the open workspace.
      await worker().call('vault:prove', { current, next });
      return workspace.replaced(
        (fresh) => fresh.call('vault:rotate-keys', { folder, current, next, keychain: made }),
        unlockWay(next ?? current.passphrase),
      );
    };
    return proven(proof, async (current) => {
      if (isStrict || opensWith.includes('keychain')) {
        // A keychain that is gone is left behind where a passphrase remains.
        const isLost = !(await keychain.status()).available;
        if (!isLost || isStrict || (next ?? current.passphrase) === null) {
          return withNewDevice(keychain, (made) => rotated(current, made));
        }
      }
      return rotated(current, null);
    });
  }

  return {
    'vault:set-passphrase': setPassphrase,
    'vault:set-keychain': (proof) =>
      proven(proof, (current) =>
        withNewDevice(keychain, (made) =>
          worker().call('vault:put-keychain', { current, keychain: made }),
        ),
      ),
    'vault:remove': remove,
    'vault:set-strict': ({ on, current: passphrase }) =>
      proven({ current: passphrase }, (current) =>
        on
          ? withNewDevice(keychain, (made) =>
              worker().call('vault:put-strict', { current, keychain: made }),
            )
          : worker().call('vault:put-strict', { current, keychain: null }),
      ),
    'vault:prepare-recovery': (proof) =>
      proven(proof, (current) => worker().call('vault:new-recovery', { current })),
    'vault:prove': (proof) =>
      proven(proof, (current) => worker().call('vault:prove', { current, next: null })),
    'vault:rotate': rotate,
    'vault:list-headers': () => worker().call('vault:find-headers', { folder, chosen: chosen() }),
    'vault:restore-header': async ({ place, id, passphrase, recoveryCode }) => {
      const named = { folder, chosen: chosen(), place, id };
      const part = await worker().call('vault:look-at-header', named);
      return withWay(keychain, { passphrase, recoveryCode }, part, (way) =>
        workspace.replaced(
          (fresh) => fresh.call('vault:put-header', { ...named, way }),
          unlockWay(passphrase, recoveryCode),
        ),
      );
    },
  };
}

type Made = Parameters<Parameters<typeof withNewDevice>[1]>[0];

/** How a workspace is opened with what a person typed. */
export function unlockWay(passphrase: string | null, recoveryCode?: string): WayIn {
  if (recoveryCode !== undefined) return { method: 'recovery', code: recoveryCode };
  return passphrase === null ? { method: 'keychain' } : { method: 'passphrase', passphrase };
}

function typedWay({ current, recoveryCode }: Proof): TypedWay {
  return { passphrase: current, recoveryCode };
}

/** Where there is no other way, that is what is said, and not that the keychain is missing. */
function lastWay(error: unknown): never {
  if (error instanceof AppFault && error.details['reason'] === 'not-set-up') {
    throw new AppFault('last-way-in');
  }
  throw error;
}
