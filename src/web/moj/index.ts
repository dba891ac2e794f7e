export { Badge, type BadgeColour } from './badge.tsx';
export { Filter, type FilterProps } from './filter.tsx';
export { type Handling, type HandlingLevel, HandlingTag, handlingInWords } from './handling.tsx';
export { IdentityBar, type IdentityBarProps, type Marker } from './identity-bar.tsx';
export { PrintHeader, type PrintHeaderProps } from './print-header.tsx';
export { type Column, type SortState, StackedTable, type StackedTableProps } from './stacked-table.tsx';
export { SubNavigation, type SubNavigationProps } from './sub-navigation.tsx';
export { Timeline, type TimelineEntry, type TimelineProps } from './timeline.tsx';
