import { answersWith, type Fault } from '../faults.ts';

/** A refusal: what goes into the error object, and the HTTP status (WHATSAPP 1.5, 1.6). */
export class GraphRefusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly subcode: number | null;
  readonly type: string;
  readonly isTransient: boolean;
  /** Minutes until calls are taken again; null where it does not matter. */
  readonly regainMinutes: number | null;

  constructor(
    status: number,
    code: number,
    message: string,
    given: {
      readonly subcode?: number;
      readonly type?: string;
      readonly isTransient?: boolean;
      readonly regainMinutes?: number;
    } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.subcode = given.subcode ?? null;
    this.type = given.type ?? 'OAuthException';
    this.isTransient = given.isTransient ?? false;
    this.regainMinutes = given.regainMinutes ?? null;
  }

  /** The body as Graph sends it. */
  body(trace: string): string {
    return JSON.stringify({
      error: {
        message: this.message,
        type: this.type,
        code: this.code,
        ...(this.subcode === null ? {} : { error_subcode: this.subcode }),
        ...(this.isTransient ? { is_transient: true } : {}),
        fbtrace_id: trace,
      },
    });
  }
}

/** No token at all. */
export const noToken = (): GraphRefusal =>
  new GraphRefusal(401, 0, 'An access token is required to request this resource.');

/** A token that is good no more; 463 expired, 467 invalid, 458 app removed, 460 password changed. */
export const badToken = (subcode: 458 | 460 | 463 | 467): GraphRefusal =>
  new GraphRefusal(
    401,
    190,
    subcode === 463
      ? 'Error validating access token: Session has expired.'
      : 'Error validating access token: The session is invalid.',
    { subcode },
  );

/** An object that is missing or that this token cannot see. */
export function missingObject(id: string, variant: 'prose' | 'oas23', verb = 'get'): GraphRefusal {
  if (variant === 'oas23')
    return new GraphRefusal(
      404,
      803,
      `(#803) Some of the aliases you requested do not exist: ${id}`,
    );
  return new GraphRefusal(
    400,
    100,
    `Unsupported ${verb} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
    { subcode: 33, type: 'GraphMethodException' },
  );
}

/** A field that the node does not have. */
export const unknownField = (field: string, node: string): GraphRefusal =>
  new GraphRefusal(
    400,
    100,
    `(#100) Tried accessing nonexisting field (${field}) on node type (${node})`,
  );

/** A parameter out of its range. */
export const badParameter = (words: string): GraphRefusal =>
  new GraphRefusal(400, 100, `(#100) ${words}`);

/** The token lacks a permission. */
export const missingScope = (scope: string): GraphRefusal =>
  new GraphRefusal(403, 10, `(#10) This action requires the ${scope} permission.`);

/** The token was not granted this asset. */
export const noAssetAccess = (): GraphRefusal =>
  new GraphRefusal(
    403,
    200,
    '(#200) You do not have the necessary permissions on this WhatsApp Business Account.',
  );

/** A WABA that Meta has locked. */
export const lockedWaba = (code: 368 | 131031): GraphRefusal =>
  new GraphRefusal(
    403,
    code,
    code === 368
      ? '(#368) The account has been temporarily blocked for policies violations.'
      : '(#131031) Business Account locked.',
  );

/** Too many calls for one WABA. */
export const tooManyCalls = (status: 400 | 429, regainMinutes: number): GraphRefusal =>
  new GraphRefusal(
    status,
    80007,
    '(#80007) There have been too many calls to this WhatsApp Business account.',
    { isTransient: true, regainMinutes },
  );

/** Down or overloaded. */
export const serviceDown = (): GraphRefusal =>
  new GraphRefusal(503, 2, '(#2) Service temporarily unavailable.', { isTransient: true });

/** A refusal as a fault, for plans: a token that expires midway, a service that goes down. */
export function refuses(refusal: GraphRefusal): Fault {
  return answersWith(
    refusal.status,
    { 'content-type': 'application/json; charset=UTF-8' },
    refusal.body('AplannedFaultTraceId00'),
  );
}
