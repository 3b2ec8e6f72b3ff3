import { lockedWaba, missingObject, missingScope, noAssetAccess } from './graph-errors.ts';
import type { GraphSettings } from './graph-settings.ts';
import type { GraphPortfolio, GraphToken, GraphWaba, GraphWorld } from './graph-world.ts';

/** What a token may see (WHATSAPP 1.2). */
export class AssetAccess {
  private readonly world: GraphWorld;
  private readonly settings: GraphSettings;
  private readonly token: GraphToken;

  constructor(world: GraphWorld, settings: GraphSettings, token: GraphToken) {
    this.world = world;
    this.settings = settings;
    this.token = token;
  }

  /** Throws GraphRefusal for the portfolio of another, or without `business_management`. */
  portfolio(portfolio: GraphPortfolio): void {
    if (portfolio.id !== this.token.portfolioId)
      throw missingObject(portfolio.id, this.settings.variant);
    this.scope('business_management');
  }

  /**
   * Throws GraphRefusal for a WABA that cannot be seen, was not granted, or is locked. `id` is what was asked for:
   * the WABA, or one of its numbers or templates.
   */
  waba(waba: GraphWaba, id: string, ...scopes: readonly string[]): void {
    if (!this.isInPortfolio(waba.id)) throw missingObject(id, this.settings.variant);
    if (!scopes.some((scope) => this.token.scopes.includes(scope))) throw missingScope(scopes[0]!);
    if (!this.isGranted(waba.id)) throw noAssetAccess();
    if (waba.lock !== null) throw lockedWaba(waba.lock);
  }

  isGranted(wabaId: string): boolean {
    return this.token.targets?.includes(wabaId) ?? true;
  }

  scope(scope: string): void {
    if (!this.token.scopes.includes(scope)) throw missingScope(scope);
  }

  private isInPortfolio(wabaId: string): boolean {
    const portfolio = this.world.portfolios.get(this.token.portfolioId);
    return (
      portfolio !== undefined &&
      (portfolio.ownedWabas.includes(wabaId) || portfolio.clientWabas.includes(wabaId))
    );
  }
}
