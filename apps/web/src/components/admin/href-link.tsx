import { useNavigate } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

/** A link to a page whose address is made of data: an entry of the audit leads to whatever it is about. */
export function HrefLink({ href, children }: { href: string; children: ReactNode }) {
  const navigate = useNavigate();
  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate({ href });
  }
  return (
    <a href={href} onClick={follow}>
      {children}
    </a>
  );
}
