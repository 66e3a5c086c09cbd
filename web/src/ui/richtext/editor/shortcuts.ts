const isMac = /mac|iphone|ipad/i.test(navigator.platform);

export interface Shortcut {
  /** As people read it: "Strg+B", "⌘B". */
  text: string;
  /** As assistive technology reads it. */
  keys: string;
}

/** `mod+b` in the words of the device; the names of the keys come from the texts. */
export function toShortcut(combination: string, names: { control: string; shift: string }): Shortcut {
  const parts = combination.split('+');
  const text = isMac
    ? parts.map((part) => ({ mod: '⌘', alt: '⌥', shift: '⇧' })[part] ?? part.toUpperCase()).join('')
    : parts
        .map((part) => ({ mod: names.control, alt: 'Alt', shift: names.shift })[part] ?? part.toUpperCase())
        .join('+');
  const keys = parts
    .map((part) => ({ mod: isMac ? 'Meta' : 'Control', alt: 'Alt', shift: 'Shift' })[part] ?? part)
    .join('+');
  return { text, keys };
}
