import type { ReactNode } from 'react';
import { Notice } from './form.js';
import { Page } from './layout.js';
import { renderPage } from './render.js';

interface FormPageProps {
  title: string;
  /** Where the page is, in the menu. */
  current?: string;
  /** What is said beside the form. */
  intro: ReactNode;
  /** Where the form goes, and what its button says. */
  action: string;
  submit: string;
  /** A way out, beside the button. */
  back?: ReactNode;
  fields: ReactNode;
  /** What is wrong with the whole attempt. */
  problema?: string | undefined;
  /** Whether anything is: the title says so, which a screen reader reads first. */
  esError: boolean;
}

/** A page with one form, empty or as it was sent. */
export function formPage(props: FormPageProps): string {
  const { title, current, intro, action, submit, back, fields, problema, esError } = props;
  return renderPage(
    <Page title={esError ? `Error: ${title}` : title} current={current}>
      <div className="split">
        <div className="stack">
          <h1>{title}</h1>
          {intro}
        </div>
        <form className="card stack" method="post" action={action} data-validate="">
          {problema !== undefined && <Notice kind="danger">{problema}</Notice>}
          {fields}
          <p className={back ? 'actions form-actions' : 'form-actions'}>
            <button className="button" type="submit">
              {submit}
            </button>
            {back}
          </p>
        </form>
      </div>
    </Page>,
  );
}
