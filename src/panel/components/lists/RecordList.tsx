import type { RecordJSON, ResourceJSON } from 'adminjs';
import React, { useEffect, useState, type ReactElement } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useNotices } from '../lib/notices';
import { canCreate, dataListHref, newHref, screenOf } from '../lib/panel';
import { PaperHeading } from '../frame/PaperHeading';
import { PageHeading } from '../frame/PageHeading';
import { deleteRecord } from '../records/delete-record';
import { messageOf } from '../requests/client';
import { useData } from '../requests/use-data';
import { BulkActions } from './BulkActions';
import { useColumns } from './columns';
import { EmptyList } from './EmptyList';
import { FilterChips } from './FilterChips';
import { FilterPanel } from './FilterPanel';
import { filteredBy } from './FilterWords';
import { InlineSearch } from './InlineSearch';
import { readListQuery, without, writeListQuery, type Filters, type ListQuery } from './list-query';
import { ListTools } from './ListTools';
import { countText, Pages } from './Pages';
import { PlotCard, type ListPlot } from './PlotCard';
import { PresetButton } from './PresetButton';
import { keepPlace } from './place';
import { useKeptFocus } from './kept-focus';
import { useReturn } from './use-return';
import { RecordTable } from './RecordTable';
import { useRowKeys } from './row-keys';
import { SavedViews } from './SavedViews';
import { SortChoice } from './SortChoice';

interface Answer {
  meta: { total: number; perPage: number; page: number; sortBy: string; direction: 'asc' | 'desc' };
  records: RecordJSON[];
  notice?: { message: string };
  plot?: ListPlot;
}

/** All records of a kind, narrowed, in order, page by page. Its address says all of it. */
export function RecordList({ resource }: { resource: ResourceJSON }): ReactElement {
  const { varios, presets } = screenOf(resource);
  const { search } = useLocation();
  const navigate = useNavigate();
  const notices = useNotices();
  const query = readListQuery(search);
  const asked = new URLSearchParams(search).toString();
  const { value, problem, isLoading, reload } = useData<Answer>(`${dataListHref(resource.id)}${asked && `?${asked}`}`);
  const columns = useColumns(resource);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isFiltering, setFiltering] = useState(false);
  useRowKeys(canCreate(resource) ? () => navigate(newHref(resource.id)) : undefined);
  useEffect(() => setChosen(new Set()), [search]);
  useReturn(resource.id, search, value !== undefined && !isLoading);
  const loading = useKeptFocus<HTMLDivElement>(isLoading);

  const go = (changes: Partial<ListQuery>): void =>
    navigate({ search: writeListQuery({ ...query, page: 1, ...changes }) });
  const narrow = (filters: Filters): void => go({ filters });
  const leave = (id: string): void => keepPlace(resource.id, { search, scroll: window.scrollY, id });

  async function remove(record: RecordJSON): Promise<void> {
    try {
      const outcome = await deleteRecord(resource, record.id);
      if (outcome === null) return;
      if (outcome === true) {
        notices.good('Se borró.');
        setChosen((last) => new Set([...last].filter((id) => id !== record.id)));
      } else notices.bad(outcome);
      reload();
    } catch (error) {
      notices.bad(messageOf(error) ?? '');
    }
  }

  const { meta, records = [], notice, plot } = value ?? {};
  const trouble = problem ?? notice?.message;
  const zonaHoraria = resource.listProperties.map(({ custom }) => custom['zonaHoraria'] as string)[0]!;
  const filterCount = filteredBy(resource, query.filters).length;
  return (
    <>
      <PageHeading title={varios} note={isLoading || !meta ? '…' : countText(meta.total)}>
        <ListTools {...{ resource, search, columns }} />
      </PageHeading>
      <PaperHeading resource={resource} filters={query.filters} />
      <div className="rg-narrow">
        <InlineSearch
          varios={varios}
          text={query.filters['buscar'] ?? ''}
          isThere={resource.properties['buscar'] !== undefined}
          onSearch={(buscar) => go({ filters: { ...query.filters, buscar } })}
        />
        <button
          type="button"
          className="rg-button rg-quiet"
          aria-expanded={isFiltering}
          aria-controls="filtros"
          onClick={() => setFiltering(!isFiltering)}
        >
          Filtrar{filterCount > 0 && ` (${filterCount})`}
        </button>
        {presets.map((preset) => (
          <PresetButton key={preset.label} {...{ preset, zonaHoraria, filters: query.filters }} onFilter={narrow} />
        ))}
        <SavedViews resource={resource} search={search} />
      </div>
      {isFiltering && (
        <FilterPanel {...{ resource, filters: query.filters }} onApply={narrow} onClose={() => setFiltering(false)} />
      )}
      <FilterChips
        {...{ resource, filters: query.filters }}
        onRemove={(names) => narrow(without(query.filters, names))}
      />
      <BulkActions
        {...{ resource, chosen }}
        onDone={() => {
          setChosen(new Set());
          reload();
        }}
      />
      {trouble && (
        <p className="rg-problem" role="alert">
          {trouble}{' '}
          <button type="button" className="rg-link" onClick={reload}>
            Volver a intentar
          </button>
        </p>
      )}
      {/* What is shown while another list is on its way belongs to the former: nothing in it can be clicked. */}
      <div
        ref={loading}
        className={isLoading ? 'rg-stale' : undefined}
        aria-busy={isLoading}
        {...(isLoading && { inert: '' })}
      >
        {plot && <PlotCard plot={plot} />}
        {records.length > 0 && meta && (
          <>
            <SortChoice
              {...{ columns, sortBy: meta.sortBy, direction: meta.direction }}
              onSort={(sortBy, direction) => go({ sortBy, direction })}
            />
            <RecordTable
              {...{ resource, records, columns, chosen }}
              sortBy={meta.sortBy}
              direction={meta.direction}
              onSort={(sortBy, direction) => go({ sortBy, direction })}
              onChoose={setChosen}
              onDelete={(record) => void remove(record)}
              onLeave={leave}
            />
            <Pages
              page={meta.page}
              perPage={meta.perPage}
              total={meta.total}
              onPage={(page) => {
                go({ page });
                window.scrollTo(0, 0);
              }}
              onSize={(perPage) => go({ perPage })}
            />
          </>
        )}
        {records.length === 0 && meta && !trouble && !isLoading && (
          <EmptyList resource={resource} isNarrowed={filterCount > 0} page={meta.page} onFirst={() => go({})} />
        )}
      </div>
    </>
  );
}
