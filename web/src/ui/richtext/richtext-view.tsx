import type { Block, Inline, ListItem, Mark, RichText, TableCell } from '@agendawerk/shared/richtext/index.ts';
import { Fragment, memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { headingAnchor, listHeadings } from './headings.ts';
import styles from './richtext.module.css';
import { ScrollFrame } from '../layout/scroll-frame.tsx';

export interface RichTextViewProps {
  text: RichText | null;
  /** Gives headings an id that an outline can lead to. */
  anchor?: string;
}

/**
 * A text to read, without any of the editor. Its headings stand below that of the section around it.
 * Drawn again only when the text changes: pages look for news every few seconds and hold many texts.
 */
export const RichTextView = memo(function RichTextView({ text, anchor }: RichTextViewProps) {
  const anchors = new Map(
    anchor === undefined ? [] : listHeadings(text).map(({ block }, index) => [block, headingAnchor(anchor, index)]),
  );
  return (
    <div className={styles.text} lang="de" data-richtext="">
      {text?.content.map((block, index) => (
        <BlockView key={index} block={block} id={anchors.get(block)} />
      ))}
    </div>
  );
});

function BlockView({ block, id }: { block: Block; id?: string | undefined }) {
  switch (block.type) {
    case 'paragraph':
      return <p>{inline(block.content)}</p>;
    case 'heading': {
      const Heading = headingTags[block.attrs.level];
      return <Heading id={id}>{inline(block.content)}</Heading>;
    }
    case 'bulletList':
      return <ul>{items(block.content)}</ul>;
    case 'orderedList':
      return <ol>{items(block.content)}</ol>;
    case 'table':
      return <TableView rows={block.content} />;
  }
}

const headingTags = { 2: 'h3', 3: 'h4', 4: 'h5' } as const;

function items(content: readonly ListItem[]): ReactNode {
  return content.map((item, index) => <li key={index}>{blocks(item.content)}</li>);
}

function blocks(content: readonly Block[]): ReactNode {
  return content.map((block, index) => <BlockView key={index} block={block} />);
}

function TableView({ rows }: { rows: Extract<Block, { type: 'table' }>['content'] }) {
  const { t } = useTranslation('richtext');
  return (
    <ScrollFrame className={styles.table} label={t('table.region')}>
      <table>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.content.map((cell, column) => (
                <CellView key={column} cell={cell} isInHead={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function CellView({ cell, isInHead }: { cell: TableCell; isInHead: boolean }) {
  const spans = { colSpan: cell.attrs?.colspan ?? 1, rowSpan: cell.attrs?.rowspan ?? 1 };
  if (cell.type === 'tableCell') return <td {...spans}>{blocks(cell.content)}</td>;
  return (
    <th {...spans} scope={isInHead ? 'col' : 'row'}>
      {blocks(cell.content)}
    </th>
  );
}

function inline(content: readonly Inline[] = []): ReactNode {
  return content.map((part, index) => (
    <Fragment key={index}>{part.type === 'hardBreak' ? <br /> : marked(part.text, part.marks)}</Fragment>
  ));
}

function marked(text: ReactNode, marks: readonly Mark[] = []): ReactNode {
  return marks.reduceRight<ReactNode>((inner, mark) => {
    if (mark.type === 'bold') return <strong>{inner}</strong>;
    if (mark.type === 'italic') return <em>{inner}</em>;
    return (
      <a href={mark.attrs.href} rel="noopener noreferrer">
        {inner}
      </a>
    );
  }, text);
}
