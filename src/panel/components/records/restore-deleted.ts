import { ask } from '../dialogs/ask';
import { postForm } from '../requests/client';

/** Brings back what an entry of the trail says was deleted, if its user is sure. @returns what came of it @throws RequestFailed */
export async function restoreDeleted(entry: string): Promise<string | null> {
  const confirmed = await ask({
    title: '¿Restaurar lo borrado?',
    text: 'Vuelve con los datos que tenía. De una cuenta no vuelve la clave: hay que ponerle una.',
    confirm: 'Sí, restaurar',
  });
  if (!confirmed) return null;
  const { notice } = await postForm<{ notice: { message: string } }>(`/admin/api/historial/${entry}/restaurar`);
  return notice.message;
}
