import { onBeforeUnmount, ref, shallowRef, watch } from 'vue';
import type { Ref, ShallowRef } from 'vue';
import type { PassphraseVerdictView } from '#app/contract/slot-views.ts';
import { useVault } from '#renderer/stores/vault.ts';

/** A pause in typing after which the vault is asked, in milliseconds. */
const PAUSE_MS = 150;

/** How the vault judges a passphrase while it is typed. */
export interface JudgedPassphrase {
  /** What it said of what stands there now; null while nothing does, or while it has not answered. */
  readonly verdict: Readonly<ShallowRef<PassphraseVerdictView | null>>;
  readonly isAsking: Readonly<Ref<boolean>>;
  /** Asks at once, and waits for the answer. Null where the vault cannot be asked: it judges again when it is set. */
  readonly settle: () => Promise<PassphraseVerdictView | null>;
}

/** Judges after each pause. Answers to what is no longer typed are dropped. */
export function useJudgedPassphrase(passphrase: () => string): JudgedPassphrase {
  const vault = useVault();
  const verdict = shallowRef<PassphraseVerdictView | null>(null);
  const isAsking = ref(false);
  let pause: ReturnType<typeof setTimeout> | undefined;
  let known: string | null = null;

  async function settle(): Promise<PassphraseVerdictView | null> {
    clearTimeout(pause);
    const asked = passphrase();
    if (asked === '' || asked === known) return verdict.value;
    isAsking.value = true;
    const answer = await vault.judge(asked);
    if (passphrase() !== asked) return answer.ok ? answer.value : null;
    isAsking.value = false;
    known = answer.ok ? asked : null;
    verdict.value = answer.ok ? answer.value : null;
    return verdict.value;
  }

  watch(passphrase, (typed) => {
    clearTimeout(pause);
    known = null;
    if (typed === '') {
      isAsking.value = false;
      verdict.value = null;
    } else pause = setTimeout(() => void settle(), PAUSE_MS);
  });
  onBeforeUnmount(() => clearTimeout(pause));
  return { verdict, isAsking, settle };
}
