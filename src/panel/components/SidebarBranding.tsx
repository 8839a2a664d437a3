import type { BrandingOptions } from 'adminjs';
import React, { type ReactElement } from 'react';
import { Link } from 'react-router-dom';

/** The mark and the name, which lead to the first page. */
export default function SidebarBranding({ branding }: { branding: BrandingOptions }): ReactElement {
  return (
    <Link to="/admin" className="rg-brand">
      <img src={String(branding.logo)} alt="" width="40" height="40" />
      <span>{branding.companyName}</span>
    </Link>
  );
}
