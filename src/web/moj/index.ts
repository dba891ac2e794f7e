export { Badge, type BadgeColour } from './badge.tsx';
export { Filter } from './filter.tsx';
export { type Handling, type HandlingLevel, HandlingTag } from './handling.tsx';
export { IdentityBar, type Marker } from './identity-bar.tsx';
export { PrintHeader } from './print-header.tsx';
export { type Column, StackedTable } from './stacked-table.tsx';
export { SubNavigation } from './sub-navigation.tsx';
export { Timeline, type TimelineEntry } from './timeline.tsx';
