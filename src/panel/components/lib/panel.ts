import type { BasePropertyJSON, CurrentAdmin, RecordJSON, ReduxState, ResourceJSON } from 'adminjs';
import { useSelector } from 'react-redux';
import type { FieldScreen, RecordLink, ResourceScreen } from '../../definition/screen';

/** The kinds of record that this user may see, in the order of the menu. */
export function useResources(): ResourceJSON[] {
  return useSelector((state: ReduxState) => state.resources).filter(
    ({ resourceActions }) => resourceActions.length > 0,
  );
}

export function useUser(): CurrentAdmin {
  return useSelector((state: ReduxState) => state.session) as CurrentAdmin;
}

/** What a resource's definition says of its pages. */
export function screenOf(resource: ResourceJSON): ResourceScreen {
  const list = resource.resourceActions.find(({ name }) => name === 'list');
  return list!.custom as unknown as ResourceScreen;
}

/** The same of a field. */
export function fieldOf(property: BasePropertyJSON): FieldScreen {
  return property.custom as unknown as FieldScreen;
}

/** A field of a record as the server sent it: every one is a text, a number or a switch. */
export function textOf(record: RecordJSON, name: string): string | undefined {
  const value = record.params[name] as string | number | boolean | null | undefined;
  return value === undefined || value === null || value === '' ? undefined : String(value);
}

/** Whether this user may make new records of the kind. */
export function canCreate(resource: ResourceJSON): boolean {
  return resource.resourceActions.some(({ name }) => name === 'new');
}

/** What else this user may do with the list as a whole, each on a page of its own. */
export function toolsOf(resource: ResourceJSON): { label: string; href: string }[] {
  return resource.resourceActions.flatMap(({ custom }) => {
    const { label, href } = custom as { label?: string; href?: string };
    return label !== undefined && href !== undefined ? [{ label, href }] : [];
  });
}

/** Whether this user may change (`edit`) or delete the record. */
export function can(action: 'edit' | 'delete', record: RecordJSON): boolean {
  return record.recordActions.some(({ name }) => name === action);
}

/** Of these links the ones that lead to what this user may do: to the form of a new record only who may make one. */
export function useOffered(links: readonly RecordLink[]): RecordLink[] {
  const forms = useResources()
    .filter(canCreate)
    .map(({ id }) => newHref(id));
  return links.filter(({ href }) => !href.includes('/actions/new') || forms.some((form) => href.startsWith(form)));
}

export const listHref = (resource: string): string => `/admin/resources/${resource}`;
export const newHref = (resource: string): string => `${listHref(resource)}/actions/new`;
export const recordHref = (resource: string, id: string): string => `${listHref(resource)}/records/${id}/show`;
/** Where a record has a page that the server draws; undefined where there is none. */
export const ownPageHref = (resource: ResourceJSON, id: string): string | undefined =>
  screenOf(resource).pagina?.replace('{id}', id);
export const editHref = (resource: string, id: string): string => `${listHref(resource)}/records/${id}/edit`;
export const dataListHref = (resource: string): string => `/admin/api/resources/${resource}/actions/list`;
export const dataHref = (resource: string, id: string, action: string): string =>
  `/admin/api/resources/${resource}/records/${id}/${action}`;
