import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react';
import { contados } from '../../modules/tarifario/catalogo/palabras.js';

/** More rows than anybody reads make a page that nobody can use; the command line shows them all. */
const MOST_ROWS = 200;

interface LabelledProps {
  name: string;
  label: string;
  hint: string;
  error: string | undefined;
}

/** What describes a field that is optional: its label, hint and error. */
function Labelled({ name, label, hint, error, children }: LabelledProps & { children: ReactNode }): ReactNode {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <span className="field-hint" id={`${name}-hint`}>
        {hint}
      </span>
      <span className="field-error" id={`${name}-error`} role="alert">
        {error}
      </span>
      {children}
    </div>
  );
}

const described = ({ name, error }: LabelledProps) => ({
  className: 'input',
  id: name,
  name,
  'aria-describedby': `${name}-hint ${name}-error`,
  'aria-invalid': error ? true : undefined,
});

type UploadFieldProps = LabelledProps &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'accept'> &
  Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, 'rows'> & { defaultValue?: string | undefined };

/** A file, a date, or a longer text. */
export function UploadField({ type, accept, rows, defaultValue, ...labelled }: UploadFieldProps): ReactNode {
  const given = { ...described(labelled), defaultValue };
  return (
    <Labelled {...labelled}>
      {rows === undefined ? (
        <input {...given} type={type} accept={accept} />
      ) : (
        <textarea {...given} rows={rows} spellCheck={false} />
      )}
    </Labelled>
  );
}

interface SelectFieldProps extends LabelledProps {
  value: string;
  options: readonly (readonly [string, string])[];
}

export function SelectField({ value, options, ...labelled }: SelectFieldProps): ReactNode {
  return (
    <Labelled {...labelled}>
      <select {...described(labelled)} defaultValue={value}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** What a form carries along. */
export function Hidden(values: Readonly<Record<string, string>>): ReactNode {
  return Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

interface PlanTableProps {
  title: string;
  heading: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A part of what would be changed; nothing where there is nothing. */
export function PlanTable({ title, heading, rows }: PlanTableProps): ReactNode {
  if (rows.length === 0) return null;
  const left = rows.length - MOST_ROWS;
  return (
    <section className="stack">
      <h2>{title}</h2>
      <table className="table plan">
        <thead>
          <tr>
            {heading.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((cells, place) => (
            <tr key={place}>
              {cells.map((cell, column) => (
                <td key={column} data-label={heading[column]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className="muted">Y {contados(left, 'más', 'más')}, que no se muestran aquí.</p>}
    </section>
  );
}
