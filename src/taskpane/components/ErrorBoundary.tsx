import { Component, type ReactNode } from "react";

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What is shown in place of children that could not be drawn. */
  readonly fallback: (error: unknown, restart: () => void) => ReactNode;
}

/** Catches what goes wrong while drawing. React offers this to classes only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly caught?: { readonly error: unknown } }> {
  override state: { readonly caught?: { readonly error: unknown } } = {};

  static getDerivedStateFromError(error: unknown) {
    return { caught: { error } };
  }

  override render() {
    const { caught } = this.state;
    return caught ? this.props.fallback(caught.error, () => this.setState({ caught: undefined })) : this.props.children;
  }
}
