import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath, IntersectionType } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { Booleano, Entero, Id, Momento } from '../../core/fields/named-fields.js';
import { shown } from '../../core/fields/field.js';
import { CostoDto, DatosDeTipoDto, ImporteDto } from '../tarifario/tipos/importe.fields.js';
import { Color, Marca, PlacaNormalizada } from '../vehiculos/vehiculo.fields.js';
import { MAX_INFRACCIONES } from './operacion.rule.js';

// What answers tell of a plate, wherever they tell it. The compiler's plugin reads no comments here.

class DePatenteDto {
  @PlacaNormalizada()
  placa_patente!: string;

  @Booleano({ description: 'Si un vehículo lleva la placa.' })
  registrada!: boolean;
}

export class ResultadoDeConsultaDto extends DePatenteDto {
  @Marca({ nullable: true })
  marca!: string | null;

  @Color({ nullable: true })
  color!: string | null;
}

/** Un tipo del tarifario como era al cargar la infracción, y lo que costaba cuando ocurrió. */
export class ConceptoDePatenteDto extends IntersectionType(DatosDeTipoDto, CostoDto) {}

export class InfraccionDePatenteDto {
  @Id()
  id!: string;

  @Momento({ description: 'Cuándo ocurrió, en UTC.' })
  timestamp!: string;

  @ApiPropertyOptional({
    type: [ConceptoDePatenteDto],
    maxItems: 10,
    description: 'Lo que se cobra, si se cargó con códigos.',
  })
  conceptos?: ConceptoDePatenteDto[];

  @ApiPropertyOptional({ type: ImporteDto, description: 'La suma de los conceptos.' })
  importe?: ImporteDto;
}

export class ResultadoDeInfraccionesDto extends DePatenteDto {
  @Entero({ description: 'Cuántas son, aunque se listen menos.' })
  total!: number;

  @ApiProperty({
    type: [InfraccionDePatenteDto],
    maxItems: MAX_INFRACCIONES,
    description: 'De la más nueva a la más antigua.',
  })
  infracciones!: InfraccionDePatenteDto[];
}

export class TotalDeAnioDto {
  @shown({ type: 'integer', format: 'int32', example: 2026, description: 'En la hora local.' })
  anio!: number;

  @Entero({ minimum: 1 })
  total!: number;
}

export class ResultadoDeResumenDto extends DePatenteDto {
  @Entero()
  total!: number;

  @Momento({ nullable: true, description: 'Cuándo ocurrió la primera, en UTC.' })
  primera!: string | null;

  @Momento({ nullable: true, description: 'Cuándo ocurrió la última, en UTC.' })
  ultima!: string | null;

  @ApiProperty({ type: [TotalDeAnioDto], description: 'Del año más nuevo al más antiguo.' })
  por_anio!: TotalDeAnioDto[];

  @ApiProperty({ type: [ImporteDto], description: 'Lo que suman las que se cargaron con códigos, por moneda.' })
  importes!: ImporteDto[];
}

const RESULTADOS = [ResultadoDeConsultaDto, ResultadoDeInfraccionesDto, ResultadoDeResumenDto];

/** How the description of the API shows what an operation answered. */
export const ApiResultado = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      anyOf: RESULTADOS.map((Resultado) => ({ $ref: getSchemaPath(Resultado) })),
      description: 'Lo que se respondió: según el tipo, `ResultadoDeConsultaDto`, `…Infracciones…` o `…Resumen…`.',
    }),
  );

/** The models that {@link ApiResultado} names: of each controller that answers them. */
export const ApiResultados = (): ClassDecorator => ApiExtraModels(...RESULTADOS) as ClassDecorator;
