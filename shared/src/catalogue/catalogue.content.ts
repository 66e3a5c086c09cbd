import content from './catalogue.de.json' with { type: 'json' };
import { type Catalogue, catalogueSchema } from './catalogue.schema.ts';

/** Not part of the front door: the browser fetches the catalogue, it does not carry it. */
export const catalogue: Catalogue = catalogueSchema.parse(content);
