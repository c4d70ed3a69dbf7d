/** The sign: an S drawn as two quotation marks. One voice asks, the other answers. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className="logo-them" d="M22.7 9.3A6.9 6.9 0 1 0 15.2 15.9" />
      <circle className="logo-them-dot" cx="22.5" cy="9.4" r="2.9" />
      <path className="logo-us" d="M16.8 16.1A6.9 6.9 0 1 1 9.3 22.7" />
      <circle className="logo-us-dot" cx="9.5" cy="22.6" r="2.9" />
    </svg>
  );
}
