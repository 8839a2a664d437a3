/** A question with two answers, or what has to be known, with none. */
export interface Question {
  title: string;
  text: string;
  /** What hangs on it, one a line. */
  details?: readonly string[];
  /** The answer that does something; absent where nothing can be done. */
  confirm?: string;
  cancel?: string;
  isDanger?: boolean;
}

type Show = (question: Question, answer: (confirmed: boolean) => void) => void;

let show: Show | undefined;

/** Registers what shows questions. */
export function showWith(given: Show): () => void {
  show = given;
  return () => void (show = undefined);
}

/** Whether the user says yes. */
export function ask(question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    if (show) show(question, resolve);
    else resolve(false);
  });
}
