/** An instant as a clock shows it: what a spreadsheet takes for a date has no zone. */
export class LocalInstant {
  /** @param wallMs ms since 1970 as if the local clock showed UTC */
  constructor(readonly wallMs: number) {}
}

/** A text, a number or a date. Nothing is ever taken for a formula. */
export type XlsxCell = string | number | LocalInstant;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The places of the formats below. */
const DATE_STYLE = 1;
const HEADING_STYLE = 2;

/** Where a workbook keeps the rows of a sheet, counted from 1. */
export function sheetPath(number: number): string {
  return `xl/${sheetTarget(number)}`;
}

const sheetTarget = (number: number): string => `worksheets/sheet${number}.xml`;
const sheetName = (number: number): string => (number === 1 ? 'Lista' : `Lista ${number}`);

/** Everything of a workbook of so many sheets but their rows. */
export function workbookParts(sheets: number): Readonly<Record<string, string>> {
  const each = (xml: (number: number) => string): string =>
    Array.from({ length: sheets }, (_, place) => xml(place + 1)).join('');
  return {
    '[Content_Types].xml': `${CONTENT_TYPES_BEGIN}${each(
      (n) => `<Override PartName="/${sheetPath(n)}" ContentType="${CONTENT}.worksheet+xml"/>`,
    )}</Types>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each(
      (n) => `<sheet name="${sheetName(n)}" sheetId="${n}" r:id="hoja${n}"/>`,
    )}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each(
      (n) => `<Relationship Id="hoja${n}" Type="${RELATIONS}/worksheet" Target="${sheetTarget(n)}"/>`,
    )}<Relationship Id="estilos" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ...STATIC_PARTS,
  };
}

const CONTENT_TYPES_BEGIN = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>`;

const STATIC_PARTS: Readonly<Record<string, string>> = {
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
};

/** The first row stays in sight. Columns are wide enough for a date. */
export const SHEET_BEGIN = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="22" defaultRowHeight="15"/><sheetData>`;
export const SHEET_END = '</sheetData></worksheet>';

/** One row, counted from 1; the first one is the heading. */
export function rowXml(number: number, cells: readonly XlsxCell[]): string {
  return `<row r="${number}">${cells.map((cell) => cellXml(cell, number === 1)).join('')}</row>`;
}

/** Days since the last of December of 1899, which is how spreadsheets count. */
const DAYS_TO_1970 = 25_569;
const DAY_MS = 86_400_000;

function cellXml(cell: XlsxCell, isHeading: boolean): string {
  if (cell instanceof LocalInstant) {
    return `<c s="${DATE_STYLE}"><v>${cell.wallMs / DAY_MS + DAYS_TO_1970}</v></c>`;
  }
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  const style = isHeading ? ` s="${HEADING_STYLE}"` : '';
  return `<c t="inlineStr"${style}><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
}

/** What XML 1.0 can't hold, and how a workbook writes it; and what would be read as written so (ECMA-376, 22.9.2.19). */
// eslint-disable-next-line no-control-regex -- control characters are the point
const NOT_IN_XML = /[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function xmlText(text: string): string {
  return text
    .replace(NOT_IN_XML, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`)
    .replace(/[&<>]/g, (sign) => ESCAPES[sign]!);
}
