const COMMON = [
  'gmail.com',
  'hotmail.it',
  'hotmail.com',
  'outlook.it',
  'outlook.com',
  'libero.it',
  'yahoo.it',
  'yahoo.com',
  'icloud.com',
  'tiscali.it',
  'virgilio.it',
  'alice.it',
  'tin.it',
  'fastwebnet.it',
  'proton.me',
  'live.it',
  'live.com',
];

/** The address that was probably meant, for a domain one slip away from a common one. */
export function likelyAddress(address: string) {
  const at = address.lastIndexOf('@');
  const domain = address
    .slice(at + 1)
    .trim()
    .toLowerCase();
  if (at < 1 || domain.length < 5 || COMMON.includes(domain)) return null;
  const meant = COMMON.find((common) => isOneSlipAway(domain, common));
  return meant ? `${address.slice(0, at)}@${meant}` : null;
}

/** One letter missing, added, changed, or two neighbours swapped. */
function isOneSlipAway(typed: string, meant: string) {
  let same = 0;
  while (same < typed.length && typed[same] === meant[same]) same += 1;
  const [a, b] = [typed.slice(same), meant.slice(same)];
  const isSwap = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return isSwap || a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
}
