import { JoinColumn, ManyToOne } from 'typeorm';
import { Usuario } from '../usuarios/usuario.entity.js';

/** Who is named by a column of ids, which is null where the program itself wrote. He stays as long as the row. */
export function AutorRelation(tabla: string, columna: string): PropertyDecorator {
  return (target, property) => {
    ManyToOne(() => Usuario, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })(target, property);
    JoinColumn({ name: columna, foreignKeyConstraintName: `fk_${tabla}_${columna}` })(target, property);
  };
}
