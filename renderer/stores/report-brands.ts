import { defineStore } from 'pinia';
import { ref, shallowReactive } from 'vue';
import type { Result } from '#app/contract/bridge.ts';
import type { Fault } from '#app/contract/errors.ts';
import type { BrandView } from '#app/contract/report-views.ts';
import type { ReportBrand } from '#core/model/report-brand.ts';
import { ask } from '#renderer/bridge.ts';
import { useReportPreview } from './report-preview.ts';

/** Whose look: a client's, or (null) that of all clients without one of their own. */
export type BrandOwner = string | null;

/** The looks that are open. What is typed is kept until the host has it, as notes are. */
export const useReportBrands = defineStore('report-brands', () => {
  const stored = shallowReactive(new Map<BrandOwner, BrandView>());
  const changed = shallowReactive(new Map<BrandOwner, ReportBrand>());
  const fault = ref<Fault | null>(null);
  /** On their way to the host. */
  const sent = new Map<BrandOwner, ReportBrand>();

  async function load(owner: BrandOwner): Promise<void> {
    const answer = await ask((host) => host.report.readBrand({ clientId: owner }));
    fault.value = answer.ok ? null : answer.fault;
    if (answer.ok) stored.set(owner, answer.value);
  }

  /** The look as it is being changed; null until it was loaded. */
  function of(owner: BrandOwner): ReportBrand | null {
    return changed.get(owner) ?? stored.get(owner)?.brand ?? null;
  }

  /** True for a client with a look of its own. */
  function isOwn(owner: BrandOwner): boolean {
    return stored.get(owner)?.isOwn ?? false;
  }

  /** Keeps a change until {@link store}. */
  function change(owner: BrandOwner, part: Partial<ReportBrand>): void {
    const before = of(owner);
    if (before !== null) changed.set(owner, { ...before, ...part });
  }

  async function write(owner: BrandOwner, brand: ReportBrand | null): Promise<Fault | null> {
    const answer = await ask((host) => host.report.writeBrand({ clientId: owner, brand }));
    if (!answer.ok) return answer.fault;
    stored.set(owner, answer.value);
    const preview = useReportPreview();
    if (owner === preview.clientId || (owner === null && !isOwn(preview.clientId)))
      preview.change();
    return null;
  }

  /** Stores what was changed. Returns what went wrong, or null; then the change is still there. */
  async function store(owner: BrandOwner): Promise<Fault | null> {
    const brand = changed.get(owner);
    if (brand === undefined || sent.get(owner) === brand) return null;
    sent.set(owner, brand);
    const refused = await write(owner, { ...brand });
    if (sent.get(owner) === brand) sent.delete(owner);
    if (refused === null && changed.get(owner) === brand) changed.delete(owner);
    return refused;
  }

  /** A client's own look goes; the agency's is shown. */
  async function remove(owner: BrandOwner): Promise<Fault | null> {
    const refused = await write(owner, null);
    if (refused === null) changed.delete(owner);
    return refused;
  }

  /** Lets the user choose a picture. Null: cancelled. */
  async function chooseLogo(): Promise<Result<{ address: string } | null>> {
    return ask((host) => host.report.chooseLogo(null));
  }

  /** Forgets what is stored; what is not stays until it can be. */
  function clear(): void {
    stored.clear();
    fault.value = null;
  }

  return { fault, load, of, isOwn, change, store, remove, chooseLogo, clear };
});
