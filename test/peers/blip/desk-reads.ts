import type { DeskHours } from './blip-bot.ts';
import type { BlipCommand } from './command.ts';
import { collection, document, notFound, notSupported, type Reply } from './reply.ts';

const iris = (name: string): string => `application/vnd.iris.desk.${name}+json`;
const stored = '2026-03-02T13:20:11.000Z';

/** Everything that `postmaster@desk.msging.net` is asked (BLIP_API 3.5); what is not here is unsupported. */
export function readDesk(command: BlipCommand): Reply {
  const { bot, path, query } = command;
  const [resource = '', id] = path;
  // With a router's key the lists are not found, and there are no tickets (BLIP_API 3.3).
  const isRouter = bot.template === 'router' || bot.oddities.deskNotFound;
  if (isRouter) return resource === 'tickets' ? collection(command, iris('ticket'), []) : notFound;
  const ownerIdentity = `${bot.shortName}@msging.net`;
  switch (resource) {
    case 'attendance-hour':
      return collection(
        command,
        iris('attendance-hour'),
        bot.deskHours.map((hours) => header(hours, ownerIdentity)),
      );
    case 'attendance-hour-container': {
      const found = bot.deskHours.find((hours) => hours.id === id);
      return found === undefined
        ? notFound
        : document(iris('attendance-hour-container'), container(found, ownerIdentity));
    }
    case 'attendance-queues': {
      const items = bot.queues.map((queue) => ({
        id: queue.id,
        uniqueId: queue.id,
        ownerIdentity,
        name: queue.name,
        isActive: queue.isActive,
        storageDate: stored,
        Priority: queue.priority,
        numberAttendants: bot.attendants.filter(({ teams }) => teams.includes(queue.name)).length,
        attendanceHourId: bot.deskHours.find(({ queues }) => queues.includes(queue.name))?.id,
      }));
      const named = id === undefined ? items : items.filter((queue) => queue.id === id);
      // One queue comes as a collection too, as the documents show it.
      return named.length === 0 && id !== undefined
        ? notFound
        : collection(command, iris('attendancequeue'), named);
    }
    case 'rules':
      return collection(
        command,
        iris('rule'),
        bot.rules
          .filter((rule) => id === undefined || rule.id === id)
          .map((rule, priority) => ({
            ...rule,
            ownerIdentity,
            queueId: bot.queues.find(({ name }) => name === rule.team)?.id,
            priority,
            storageDate: stored,
          })),
      );
    case 'attendants':
      return collection(
        command,
        iris('attendant'),
        bot.attendants.map(({ email, fullName, teams, status }) => ({
          identity: `${encodeURIComponent(email)}@blip.ai`,
          fullName,
          email,
          teams,
          status,
          lastServiceDate: stored,
          isEnabled: true,
        })),
        20,
      );
    case 'teams':
      return collection(
        command,
        iris('team'),
        bot.queues.map(({ name }) => ({
          name,
          agentsOnline: bot.attendants.filter(
            ({ teams, status }) => status === 'Online' && teams.includes(name),
          ).length,
        })),
      );
    case 'tickets':
      return tickets(command, query.get('filter') ?? '');
    default:
      return notSupported;
  }
}

function tickets(command: BlipCommand, filter: string): Reply {
  const { bot, query } = command;
  if (Number(query.get('take') ?? 0) > 100)
    return { code: null, description: 'The take parameter can not be greater than 100' };
  const status = /^status eq '(\w+)'$/.exec(filter)?.[1];
  if (status === 'closed')
    return { code: 61, description: "Unable to perform operation 'status eq 'closed''" };
  return collection(
    command,
    iris('ticket'),
    bot.tickets
      .filter((ticket) => status === undefined || ticket.status.toLowerCase() === status)
      .map((ticket, at) => ({
        ...ticket,
        sequentialId: at + 1,
        ownerIdentity: `${bot.shortName}@msging.net`,
        provider: 'Lime',
        storageDate: stored,
      })),
  );
}

function header(hours: DeskHours, ownerIdentity: string): Record<string, unknown> {
  const { id, title, isMain, timeZoneId } = hours;
  return {
    id,
    title,
    description: title,
    isMain,
    ownerIdentity,
    storageDate: stored,
    modifyDate: stored,
    timeZoneId,
  };
}

function container(hours: DeskHours, ownerIdentity: string): Record<string, unknown> {
  const { id, week, off, queues, attendants } = hours;
  const numbered = (kind: string, at: number): string => `${id}-${kind}-${String(at)}`;
  const described = (description: string): Record<string, string> => ({
    id: `${id}-${description}`,
    description,
  });
  return {
    attendanceHour: header(hours, ownerIdentity),
    attendanceHourScheduleItems: week.map(({ day, from, to }, at) => ({
      id: numbered('week', at),
      startTime: from,
      endTime: to,
      dayOfWeek: day,
    })),
    attendanceHourOffItems: off.map(({ reason, from, to }, at) => ({
      id: numbered('off', at),
      reason,
      startDate: from,
      endDate: to,
    })),
    // The main container holds for all who are in no other.
    queues: hours.isMain ? [] : queues.map(described),
    attendants: hours.isMain ? [] : attendants.map(described),
  };
}
