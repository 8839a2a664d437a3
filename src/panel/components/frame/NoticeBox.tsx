import type { ReduxState } from 'adminjs';
import React, { useEffect, type ReactElement } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import { useLocation } from 'react-router-dom';

const GOOD_NEWS_MS = 5_000;

/** AdminJS has this as `dropNotice`, but not in what it gives to the browser. */
function dropped(noticeId: string): { type: string; data: { noticeId: string } } {
  return { type: 'DROP_NOTICE', data: { noticeId } };
}

/** The last thing the panel has to say. Good news goes by itself; what went wrong stays until it was read. */
export function NoticeBox(): ReactElement {
  const notice = useSelector((state: ReduxState) => state.notices.at(-1));
  const errors = useSelector((state: ReduxState) => state.notices.filter(({ type }) => type === 'error'));
  const dispatch = useDispatch();
  const { pathname } = useLocation();
  const isError = notice?.type === 'error';

  useEffect(() => {
    if (!notice || isError) return undefined;
    const timer = setTimeout(() => dispatch(dropped(notice.id)), GOOD_NEWS_MS);
    return () => clearTimeout(timer);
  }, [notice?.id]);
  useEffect(() => errors.forEach(({ id }) => dispatch(dropped(id))), [pathname]);

  return (
    <div className="rg-notices" role={isError ? 'alert' : 'status'}>
      {notice && (
        <div className={isError ? 'rg-notice rg-notice-error' : 'rg-notice'} key={notice.id}>
          <p>{notice.message}</p>
          <button type="button" aria-label="Cerrar el aviso" onClick={() => dispatch(dropped(notice.id))}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  );
}
