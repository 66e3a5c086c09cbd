/** A change of anything but the place in its list: what was taken over from the catalogue is a mere suggestion no longer. */
export function markAdapted({ position: _, ...change }: { position?: number | undefined } & object): {
  isAsSuggested?: false;
} {
  return Object.keys(change).length > 0 ? { isAsSuggested: false } : {};
}
