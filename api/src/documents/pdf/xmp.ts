import { decodePDFRawStream, type PDFRawStream } from '@cantoo/pdf-lib';

const uaSchema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289 that the document conforms to</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

/** Names the file PDF/UA-1 and explains the name, as PDF/A wants of every schema that is not its own. */
export function identifyAsPdfUa(xmp: string): string {
  const withSchema = insertBefore(xmp, '</rdf:Bag></pdfaExtension:schemas>', uaSchema);
  return insertBefore(
    withSchema,
    '<pdfaid:part>',
    '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>',
  );
}

function insertBefore(text: string, mark: string, added: string): string {
  const index = text.indexOf(mark);
  if (index === -1) throw new TypeError(`the metadata hold no ${mark}`);
  return text.slice(0, index) + added + text.slice(index);
}

export function readXmp(stream: PDFRawStream): string {
  return new TextDecoder().decode(decodePDFRawStream(stream).decode());
}
