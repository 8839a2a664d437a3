/** The tags with `por` in the place of `de`, each once. */
export function sustituir(etiquetas: readonly string[], de: string, por: string): string[] {
  return [...new Set(etiquetas.map((etiqueta) => (etiqueta === de ? por : etiqueta)))];
}
