/** Digits that stay readable at the end of a masked number. */
const shown = 4;

/** A number of which only the last digits can be read: `+551140028922` gives `•••• 8922`. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length <= shown ? '••••' : `•••• ${digits.slice(-shown)}`;
}
