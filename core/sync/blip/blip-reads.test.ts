import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blipReads, builderBuckets, readEnvelope, type BlipRead } from './blip-reads.ts';

const reads: BlipRead[] = [
  blipReads.ping(),
  blipReads.account(),
  ...builderBuckets.map((bucket) => blipReads.bucket(bucket)),
  blipReads.callerConfiguration(),
  blipReads.gateways(),
  blipReads.attendanceHours(0),
  blipReads.attendanceHourContainer('0f9e'),
  blipReads.attendanceQueues(100),
  blipReads.deskRules(0),
  blipReads.attendants(200),
  blipReads.intents(0),
  blipReads.entities(0),
];

describe('the client can only read', () => {
  test('every read leaves as a get without a resource', () => {
    for (const read of reads) {
      const envelope = readEnvelope('1', read);
      expect(envelope.method).toBe('get');
      expect(Object.keys(envelope).sort()).toEqual(
        (read.to === null ? ['id', 'method', 'uri'] : ['id', 'method', 'to', 'uri']).sort(),
      );
    }
  });

  test.each<[string | null, string]>([
    [null, '/account/keys'],
    [null, '/buckets/blip_portal:builder_published_flow?expiration=1'],
    [null, '/buckets/anything'],
    [null, '/contexts/5511999999999@wa.gw.msging.net'],
    ['postmaster@wa.gw.msging.net', '/whatsapp-flows/publish/1'],
    ['postmaster@activecampaign.msging.net', '/campaign/full'],
    ['postmaster@crm.msging.net', '/contacts'],
    ['postmaster@desk.msging.net', '/tickets?$skip=0&$take=100'],
    ['postmaster@desk.msging.net', '/attendants?$skip=0&$take=100&x=1'],
    ['postmaster@desk.msging.net', '/ping'],
    [null, 'lime://wa.gw.msging.net/accounts/+5511999999999'],
  ])('%s %s cannot leave', (to, uri) => {
    expect(() => readEnvelope('1', { to, uri })).toThrow(RangeError);
  });

  test('nor can anything made up', () => {
    fc.assert(
      fc.property(fc.option(fc.string()), fc.string(), (to, uri) => {
        try {
          expect(readEnvelope('1', { to, uri }).method).toBe('get');
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });

  test('an id from a reply cannot climb to another resource', () => {
    expect(() => blipReads.attendanceHourContainer('../tickets')).toThrow(RangeError);
  });
});
