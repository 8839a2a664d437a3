import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** That an e-mail is an account's, whatever kind of account: users and clients refer to it. */
@Entity('correos_de_cuenta')
@Unique('uq_correos_de_cuenta_cuenta', ['correo', 'cuenta_id'])
export class CorreoDeCuenta {
  /** Lower case. */
  @PrimaryColumn({ type: 'varchar', length: 254, primaryKeyConstraintName: 'pk_correos_de_cuenta' }) correo!: string;

  @Column({ type: 'uuid' }) cuenta_id!: string;
}
