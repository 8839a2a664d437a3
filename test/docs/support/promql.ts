/** What a PromQL expression relies on. */
export interface Named {
  metrics: string[];
  labels: string[];
  /** What its matchers on `ruta` ask for, alternatives apart. */
  routes: string[];
}

const OPERATORS = new Set(['and', 'or', 'unless', 'offset', 'bool']);

/** The metrics, labels and routes an expression names; Grafana's `label_values(metric, label)` is one too. */
export function namesIn(expression: string): Named {
  const routes = [...expression.matchAll(/\bruta(?:=|=~|!=|!~)"([^"$]*)"/g)].flatMap(([, text]) => text!.split('|'));
  const labels: string[] = [];
  const take = (names: string): string => {
    labels.push(...names.split(',').flatMap((name) => /\w+/.exec(name)?.[0] ?? []));
    return ' ';
  };
  const rest = expression
    .replace(/^label_values\((.+), *(\w+)\)$/, (_, metric: string, label: string) => metric + take(label))
    .replace(/"(?:[^"\\]|\\.)*"/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\{([^}]*)\}/g, (_, matchers: string) => take(matchers))
    .replace(/\b(?:by|without|on|ignoring|group_left|group_right) *\(([^)]*)\)/g, (_, names: string) => take(names));
  const words = [...rest.matchAll(/(?<![\w.])([a-zA-Z_:][\w:]*)(?![\w:]| *\()/g)].map(([, word]) => word!);
  return { metrics: unique(words.filter((word) => !OPERATORS.has(word))), labels: unique(labels), routes };
}

const unique = (words: string[]): string[] => [...new Set(words)].sort();
