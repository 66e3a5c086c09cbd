import { type ToolIconName, toolIcons } from './tool-icons.ts';

export function ToolIcon({ name }: { name: ToolIconName }) {
  return (
    <svg viewBox="0 -960 960 960" width="22" height="22" fill="currentColor" aria-hidden="true" focusable="false">
      <path d={toolIcons[name]} />
    </svg>
  );
}
