/** What this project uses of govuk-frontend's scripts, which publish no types. */
declare module 'govuk-frontend' {
  interface Component {
    readonly moduleName: string;
  }

  /** Starts a component on each element that has its `data-module`. */
  export function createAll(component: Component, options?: Record<string, unknown>): void;

  export const Button: Component;
  export const CharacterCount: Component;
  export const Checkboxes: Component;
  export const ErrorSummary: Component;
  export const NotificationBanner: Component;
  export const PasswordInput: Component;
  export const ServiceNavigation: Component;
  export const SkipLink: Component;
}
