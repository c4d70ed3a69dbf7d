import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';

/** A page of the application, inside a router, because its forms ask the router where they go. */
export function renderPage(page: ReactNode) {
  const router = createMemoryRouter([{ path: '*', element: page }]);
  return render(<RouterProvider router={router} future={{ v7_startTransition: true }} />);
}
