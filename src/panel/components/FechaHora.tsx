import { ValueGroup } from '@adminjs/design-system';
import { useTranslation, type BasePropertyProps } from 'adminjs';
import React, { type ReactElement } from 'react';
import { instantFormatter } from '../format';

/** An instant as the authority's clock shows it, wherever the reader is. */
export default function FechaHora({ property, record, where }: BasePropertyProps): ReactElement {
  const { translateProperty } = useTranslation();
  const value = record?.params[property.path] as string | undefined;
  const text = value ? instantFormatter(property.custom['zonaHoraria'] as string, 'minutos')(new Date(value)) : '';
  const time = <time dateTime={value}>{text}</time>;
  if (where !== 'show') return time;
  return <ValueGroup label={translateProperty(property.label, property.resourceId)}>{time}</ValueGroup>;
}
