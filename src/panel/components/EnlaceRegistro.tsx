import { useTranslation, type BasePropertyProps } from 'adminjs';
import React, { type ReactElement } from 'react';
import { Link } from 'react-router-dom';

/** A plate or a number is not broken into two lines. */
const SHORT = 12;

/** The field by which a list is read: a link, so that the keyboard reaches every record. */
export default function EnlaceRegistro({ property, record, resource }: BasePropertyProps): ReactElement {
  const { tl } = useTranslation();
  const text = String(record?.params[property.path] ?? '');
  return (
    <Link
      className={text.length <= SHORT ? 'rg-record rg-short' : 'rg-record'}
      to={`/admin/resources/${resource.id}/records/${record?.id}/show`}
      onClick={(event) => event.stopPropagation()}
    >
      {property.availableValues ? tl(`${property.path}.${text}`, resource.id, { defaultValue: text }) : text}
    </Link>
  );
}
