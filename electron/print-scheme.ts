/** The scheme under which a report's page lives while it is printed. */
export const printScheme = 'report';
