import type { Html } from '../govuk/index.ts';

export interface SubNavigationProps {
  /** What the tabs belong to, said by screen readers: `Parts of this case`. */
  label: string;
  items: readonly { text: string; href: string; current: boolean }[];
}

/** The tabs of a record, each a page of its own. */
export function SubNavigation({ label, items }: SubNavigationProps): Html {
  return (
    <nav class="moj-sub-navigation" aria-label={label}>
      <ul class="moj-sub-navigation__list">
        {items.map(({ text, href, current }) => (
          <li class="moj-sub-navigation__item">
            <a class="moj-sub-navigation__link" href={href} {...(current ? { 'aria-current': 'page' } : {})}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
