import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react';

export interface LabelledProps {
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

type InputFieldProps = LabelledProps &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'accept'> &
  Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, 'rows'> & { defaultValue?: string | undefined };

/** A file, a date, or a text of one or more lines. */
export function InputField({ type, accept, rows, defaultValue, ...labelled }: InputFieldProps): ReactNode {
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

export interface SelectFieldProps extends LabelledProps {
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
