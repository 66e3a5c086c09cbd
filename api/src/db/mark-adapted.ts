/** A change of anything but the place in its list: what was taken over from the catalogue is a mere suggestion no longer. */
export function markAdapted(change: object): { isAsSuggested?: false } {
  return Object.keys(change).some((name) => name !== 'position') ? { isAsSuggested: false } : {};
}
