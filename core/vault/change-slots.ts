import type { Argon2Cost } from './argon2-params.ts';
import { parseHeader, writeHeader } from './header.ts';
import type { KeySlot, VaultHeader } from './header.ts';
import { makeSlot, secretOf } from './key-slot.ts';
import type { DeviceSecret, Random, SlotRecipe, SlotSecret } from './key-slot.ts';
import { assertStrongEnough } from './passphrase-rule.ts';
import { checkedKeys, signHeader } from './signed-header.ts';
import type { SlotType } from './slot-params.ts';
import { VaultError } from './vault-error.ts';
import { masterKeyBy } from './vault.ts';
import { waysIn } from './ways-in.ts';
import { wipeVaultKeys } from './vault-keys.ts';

/** What proves that whoever changes a slot may open the vault. */
export type SlotProof = SlotSecret;

/** A change of how a vault opens. A slot of the same kind is replaced. */
export type SlotChange =
  | { readonly kind: 'set-passphrase'; readonly passphrase: string; readonly cost: Argon2Cost }
  | { readonly kind: 'set-device'; readonly device: DeviceSecret }
  /** Passphrase and keychain together, in the place of each alone (strict mode), or of another such pair. */
  | {
      readonly kind: 'set-both';
      readonly passphrase: string;
      readonly cost: Argon2Cost;
      readonly device: DeviceSecret;
    }
  /** The passphrase alone, in the place of the pair. */
  | { readonly kind: 'leave-both'; readonly passphrase: string; readonly cost: Argon2Cost }
  /** `issued`: UTC instant, ISO 8601. */
  | { readonly kind: 'set-recovery'; readonly code: string; readonly issued: string }
  | { readonly kind: 'remove'; readonly slot: 'passphrase' | 'os' };

/** Kinds that a person uses day by day; a vault keeps at least one of them. */
const everyday: readonly string[] = ['passphrase', 'os', 'os+passphrase'] satisfies SlotType[];

/** What a change puts in, and what leaves for it. */
interface Replacement {
  readonly recipe: SlotRecipe;
  readonly leaving: readonly SlotType[];
}

/**
 * The header with a slot set or taken away; the master key stays, so no database is touched. A new slot is opened again
 * from the header's own text before anybody gets to see it. Takes about a second for each passphrase.
 * Throws VaultError `wrong-passphrase`, `wrong-device-secret`, `wrong-recovery-code`, `no-such-slot`, `header-altered`,
 * `weak-passphrase`, `long-passphrase`, `guessable-passphrase`, `last-slot`, `strict-mode`.
 */
export async function changeSlots(
  header: VaultHeader,
  proof: SlotProof,
  change: SlotChange,
  random: Random,
): Promise<VaultHeader> {
  if (isNewPassphrase(change, proof)) await assertStrongEnough(change.passphrase);
  assertFits(header, change);
  const masterKey = await masterKeyBy(header, proof);
  try {
    return await changedHeader(header, masterKey, change, random);
  } finally {
    masterKey.fill(0);
  }
}

async function changedHeader(
  header: VaultHeader,
  masterKey: Uint8Array,
  change: SlotChange,
  random: Random,
): Promise<VaultHeader> {
  const keys = checkedKeys(header, masterKey);
  try {
    const { installId, slots } = header;
    if (change.kind === 'remove') return signHeader(installId, remaining(slots, change.slot), keys);
    const replacement = replacementOf(change);
    const next = signHeader(
      installId,
      await replaced(header, masterKey, replacement, random),
      keys,
    );
    await assertOpens(parseHeader(writeHeader(next)), replacement.recipe);
    return next;
  } finally {
    wipeVaultKeys(keys);
  }
}

/** One that was taken before stays good enough: whoever types it proves that it is theirs. */
function isNewPassphrase(
  change: SlotChange,
  proof: SlotProof,
): change is Extract<SlotChange, { passphrase: string }> {
  if (!('passphrase' in change)) return false;
  return !('passphrase' in proof && proof.passphrase === change.passphrase);
}

/** In strict mode neither half is set or taken away by itself: that would be a second way in, or none. */
function assertFits(header: VaultHeader, change: SlotChange): void {
  const isStrict = waysIn(header).both;
  const isHalf = ['set-passphrase', 'set-device', 'remove'].includes(change.kind);
  if (isStrict && isHalf) throw new VaultError('strict-mode');
  if (!isStrict && change.kind === 'leave-both') {
    throw new VaultError('no-such-slot', { slot: 'os+passphrase' });
  }
}

function replacementOf(change: Exclude<SlotChange, { kind: 'remove' }>): Replacement {
  switch (change.kind) {
    case 'set-passphrase': {
      const { passphrase, cost } = change;
      return { recipe: { kind: 'passphrase', passphrase, cost }, leaving: ['passphrase'] };
    }
    case 'leave-both': {
      const { passphrase, cost } = change;
      return { recipe: { kind: 'passphrase', passphrase, cost }, leaving: ['os+passphrase'] };
    }
    case 'set-device':
      return { recipe: { kind: 'os', device: change.device }, leaving: ['os'] };
    case 'set-both':
      return {
        recipe: { ...change, kind: 'os+passphrase' },
        leaving: ['os', 'passphrase', 'os+passphrase'],
      };
    case 'set-recovery':
      return { recipe: { ...change, kind: 'recovery' }, leaving: ['recovery'] };
  }
}

/** Order of the kinds in a header; those that only a newer version opens stay where they are, before them. */
const order: readonly string[] = [
  'os',
  'passphrase',
  'os+passphrase',
  'recovery',
] satisfies SlotType[];

async function replaced(
  { installId, slots }: VaultHeader,
  masterKey: Uint8Array,
  { recipe, leaving }: Replacement,
  random: Random,
): Promise<KeySlot[]> {
  const kept = slots.filter(({ type }) => !leaving.some((one) => one === type));
  const made = await makeSlot(installId, masterKey, recipe, random);
  return [...kept, made].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
}

function remaining(slots: readonly KeySlot[], leaving: SlotType): KeySlot[] {
  const left = slots.filter(({ type }) => type !== leaving);
  if (left.length === slots.length) throw new VaultError('no-such-slot', { slot: leaving });
  // Slots that only a newer version opens are no way in for this one, and a recovery code is none for every day.
  if (!left.some(({ type }) => everyday.includes(type))) throw new VaultError('last-slot');
  return left;
}

/** A slot made on a machine with a fault in its memory must be found out before the old one is gone. */
async function assertOpens(header: VaultHeader, recipe: SlotRecipe): Promise<void> {
  const masterKey = await masterKeyBy(header, secretOf(recipe));
  try {
    wipeVaultKeys(checkedKeys(header, masterKey));
  } finally {
    masterKey.fill(0);
  }
}
