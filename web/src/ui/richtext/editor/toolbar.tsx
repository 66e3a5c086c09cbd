import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type Ref, useImperativeHandle } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../class-names.ts';
import { Tooltip } from '../../overlays/tooltip.tsx';
import { BlockMenu } from './block-menu.tsx';
import { useRovingFocus } from './roving-focus.ts';
import { toShortcut } from './shortcuts.ts';
import { TableMenu } from './table-menu.tsx';
import { ToolIcon } from './tool-icon.tsx';
import styles from './toolbar.module.css';
import { historyTools, listTools, markTools, type Tool } from './tools.ts';

export interface ToolbarHandle {
  focus: () => void;
}

interface ToolbarProps {
  editor: Editor;
  /** Of the text that the tools work on. */
  controls: string;
  onLink: () => void;
  ref?: Ref<ToolbarHandle>;
}

export function Toolbar({ editor, controls, onLink, ref }: ToolbarProps) {
  const { t } = useTranslation('richtext');
  const { ref: frame, onKeyDown, onFocus, focusFirst } = useRovingFocus<HTMLDivElement>();
  useImperativeHandle(ref, () => ({ focus: focusFirst }), [focusFirst]);

  const link: Tool = {
    id: 'link',
    text: 'tools.link',
    shortcut: 'mod+k',
    isOn: (current) => current.isActive('link'),
    isPossible: () => true,
    run: onLink,
  };
  return (
    <div
      ref={frame}
      role="toolbar"
      aria-label={t('tools.label')}
      aria-controls={controls}
      tabIndex={-1}
      className={styles.toolbar}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      data-print="hide"
    >
      <BlockMenu editor={editor} />
      <ToolGroup editor={editor} tools={markTools} />
      <ToolGroup editor={editor} tools={listTools} />
      <span className={styles.group}>
        <ToolButton editor={editor} tool={link} />
        <TableMenu editor={editor} />
      </span>
      <ToolGroup editor={editor} tools={historyTools} />
    </div>
  );
}

function ToolGroup({ editor, tools }: { editor: Editor; tools: readonly Tool[] }) {
  return (
    <span className={styles.group}>
      {tools.map((tool) => (
        <ToolButton key={tool.id} editor={editor} tool={tool} />
      ))}
    </span>
  );
}

function ToolButton({ editor, tool }: { editor: Editor; tool: Tool }) {
  const { t } = useTranslation('richtext');
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({ isOn: tool.isOn?.(current), isPossible: tool.isPossible(current) }),
  });
  const shortcut = toShortcut(tool.shortcut, { control: t('keys.control'), shift: t('keys.shift') });
  const name = t(tool.text);
  return (
    <Tooltip text={`${name} (${shortcut.text})`}>
      <button
        type="button"
        className={classNames(styles.tool, state.isOn && styles.on)}
        aria-label={name}
        aria-keyshortcuts={shortcut.keys}
        aria-pressed={state.isOn}
        aria-disabled={!state.isPossible || undefined}
        // The text keeps its selection when a tool is pressed with the mouse.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (state.isPossible) tool.run(editor);
        }}
      >
        <ToolIcon name={tool.id} />
      </button>
    </Tooltip>
  );
}
