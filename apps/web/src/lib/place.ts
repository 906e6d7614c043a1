/** `Via dei Calafati 18, 44121 Ferrara`: the city once, whether or not the address names it already. */
export function placeLine({ address, city }: { address: string; city: string }) {
  return address.includes(city) ? address : `${address}, ${city}`;
}
