/**
 * What is sent of an event: CloudEvents 1.0, structured, as text that is kept and never made again, so that every request of an
 * event carries the same bytes.
 * @param evento the alias of its row
 * @param source the parameter that holds whose event it is
 */
export function cuerpoSql(evento: string, source: string): string {
  return `'{"specversion":"1.0","id":"' || ${evento}.id || '","source":' || to_json(${source}::text) || ',"type":"' || ${evento}.tipo
    || '","subject":' || to_json(${evento}.sujeto::text) || ',"time":"'
    || to_char(${evento}.creado_en AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    || '","datacontenttype":"application/json","data":' || ${evento}.datos || '}'`;
}
