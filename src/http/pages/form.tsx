import type { InputHTMLAttributes, ReactNode } from 'react';

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'> {
  name: string;
  label: string;
  hint?: string;
  /** Why the value was refused. */
  error?: string | undefined;
  /** What the script says of a value the browser itself finds wrong, before anything is sent. */
  instantError: string;
}

/** A labelled field. The place of its error is always there, so that a screen reader notices when it fills. */
export function Field({ name, label, hint, error, instantError, ...input }: FieldProps): ReactNode {
  const hintId = hint ? `${name}-hint` : undefined;
  const errorId = `${name}-error`;
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <span className="field-hint" id={hintId}>
          {hint}
        </span>
      )}
      <span className="field-error" id={errorId} role="alert">
        {error}
      </span>
      <input
        className="input"
        id={name}
        name={name}
        required
        aria-describedby={hintId ? `${hintId} ${errorId}` : errorId}
        aria-invalid={error ? true : undefined}
        data-error={instantError}
        {...input}
      />
    </div>
  );
}

export type NoticeKind = 'warning' | 'danger' | 'success';

interface NoticeProps {
  kind?: NoticeKind;
  title?: string;
  children: ReactNode;
}

/** Something to know before going on; a danger is read out at once. */
export function Notice({ kind = 'warning', title, children }: NoticeProps): ReactNode {
  return (
    <div
      className={kind === 'warning' ? 'notice' : `notice notice-${kind}`}
      role={kind === 'danger' ? 'alert' : undefined}
    >
      {title && <strong>{title}</strong>}
      {children}
    </div>
  );
}
