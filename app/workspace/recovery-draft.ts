import { AppFault } from '#app/contract/errors.ts';
import {
  isSameGroup,
  recoveryCodeFrom,
  recoveryCodeLength,
  recoveryGroups,
} from '#core/model/recovery-code.ts';
import type { VaultHeader } from '#core/vault/header.ts';
import type { SessionPorts } from './open-vault.ts';
import { changedHeader } from './slot-requests.ts';
import type { WayIn } from './way-in.ts';

/** A recovery code that was shown and not confirmed yet, with the header that will know it. */
export interface RecoveryDraft {
  /** The header that it was made of: another change of the ways in makes the draft worthless. */
  readonly before: VaultHeader;
  readonly header: VaultHeader;
  readonly groups: readonly string[];
}

/** A group of the code as somebody typed it back. `at`: from 0. */
export interface TypedGroup {
  readonly at: number;
  readonly text: string;
}

/** Makes a code and the header that knows it. Throws as {@link changedHeader} does. */
export async function draftRecovery(
  ports: SessionPorts,
  before: VaultHeader,
  current: WayIn,
  issued: string,
): Promise<RecoveryDraft> {
  const code = recoveryCodeFrom(ports.random.next(recoveryCodeLength));
  const header = await changedHeader(ports, before, {
    ...{ kind: 'put-recovery', current, code, issued },
  });
  return { before, header, groups: recoveryGroups(code) };
}

/** The header of a draft that somebody has on paper. Throws AppFault `recovery-gone`, `recovery-differs`. */
export function confirmedHeader(
  draft: RecoveryDraft | null,
  now: VaultHeader,
  typed: readonly TypedGroup[],
): VaultHeader {
  if (draft?.before !== now) throw new AppFault('recovery-gone');
  const fits = typed.every(({ at, text }) => isSameGroup(draft.groups[at] ?? '', text));
  if (!fits || typed.length < 2) throw new AppFault('recovery-differs');
  return draft.header;
}
