import { useTranslation } from 'react-i18next';
import { useFindLastAuthor } from '../../../lib/data/last-author.ts';
import { PlaceMark, PlaceText } from '../../../lib/place-marks.tsx';
import { RichTextField } from '../../../ui/richtext/richtext-field.tsx';
import { readPresentDescription, toVersion, useSaveDescription } from '../api/description.ts';
import { type SheetContext, useGap } from './property.tsx';

/** The long text of a measure, written by several people at once if need be. */
export function SheetDescription({ sheet: { measure, isEditable } }: { sheet: SheetContext }) {
  const { t } = useTranslation('measures');
  const gap = useGap();
  return (
    <PlaceText kind="measure" id={measure.id} part="description">
      <RichTextField
        label={t('sections.description')}
        actions={<PlaceMark kind="measure" id={measure.id} part="description" />}
        isEditable={isEditable}
        draftKey={`measure:${measure.id}:description`}
        saved={toVersion(measure)}
        save={useSaveDescription(measure.id)}
        readPresent={readPresentDescription}
        findAuthor={useFindLastAuthor(measure.id)}
        placeholder={t('descriptionPlaceholder')}
        empty={<p>{gap}</p>}
      />
    </PlaceText>
  );
}
