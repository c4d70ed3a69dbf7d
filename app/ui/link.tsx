import { createContext, createElement, useContext } from 'react';
import type { ComponentType, ReactNode } from 'react';

export type LinkProps = {
  href: string;
  className?: string;
  children: ReactNode;
  'aria-current'?: 'page' | 'step' | 'true';
  'aria-label'?: string;
};

function PlainLink(props: LinkProps) {
  return <a {...props}>{props.children}</a>;
}

const LinkContext = createContext<ComponentType<LinkProps>>(PlainLink);

/** Lets the application put its router's link behind every link of the design system. */
export const LinkProvider = LinkContext.Provider;

/** A link in running text and the base of every other one: a plain `a` unless a LinkProvider says otherwise. */
export function TextLink(props: LinkProps) {
  return createElement(useContext(LinkContext), props);
}
