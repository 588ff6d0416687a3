// A first password that can be read out over the telephone.

/** Without 0 and O, 1, l and I. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP = 5;

/** Four groups of five from 31 signs: 99 bits. */
export function generatePassword(): string {
  return Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, pick).join("")).join("-");
}

/** Bytes beyond the last whole multiple are thrown away, so that no sign is likelier than another. */
function pick(): string {
  const limit = 256 - (256 % LETTERS.length);
  const byte = new Uint8Array(1);
  do crypto.getRandomValues(byte);
  while ((byte[0] ?? 0) >= limit);
  return LETTERS.charAt((byte[0] ?? 0) % LETTERS.length);
}
