import { ask } from '../dialogs/ask';
import { postForm } from '../requests/client';

/**
 * Brings back what an entry of the trail says was deleted, if its user is sure.
 * @param nombre what it was called, where that is known
 * @returns what came of it @throws RequestFailed
 */
export async function restoreDeleted(entry: string, nombre = 'lo borrado'): Promise<string | null> {
  const confirmed = await ask({
    title: `¿Restaurar ${nombre}?`,
    text: 'Vuelve con los datos que tenía. Una cuenta vuelve sin su clave: hay que ponerle una.',
    confirm: 'Sí, restaurar',
  });
  if (!confirmed) return null;
  const { notice } = await postForm<{ notice: { message: string } }>(`/admin/api/historial/${entry}/restaurar`);
  return notice.message;
}
