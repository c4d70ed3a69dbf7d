import { render } from '@testing-library/react';
import { createContext, useContext, type ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';

const PageContext = createContext<ReactNode>(null);

/** A page of the application, inside a router, because its forms ask the router where they go. */
export function renderPage(page: ReactNode) {
  const router = createMemoryRouter([{ path: '*', element: <CurrentPage /> }]);
  const within = (current: ReactNode) => (
    <PageContext.Provider value={current}>
      <RouterProvider router={router} future={{ v7_startTransition: true }} />
    </PageContext.Provider>
  );
  const rendered = render(within(page));
  return { ...rendered, rerenderPage: (next: ReactNode) => rendered.rerender(within(next)) };
}

function CurrentPage() {
  return useContext(PageContext);
}
