import { RichTextView } from '../../../ui/richtext/richtext-view.tsx';
import { type SheetContext, useGap } from './property.tsx';

export function SheetDescription({ sheet }: { sheet: SheetContext }) {
  const gap = useGap();
  return sheet.measure.description === null ? <p>{gap}</p> : <RichTextView text={sheet.measure.description} />;
}
