/* Drawings on a 20-pixel grid, 1.5-pixel stroke; the stylesheet gives the stroke. */
const drawings = {
  arrow: <path d="M4 10h12M11 5l5 5-5 5" />,
  back: <path d="M16 10H4M9 5l-5 5 5 5" />,
  check: <path d="m4 10.5 4 4 8-9" />,
  x: <path d="m5 5 10 10M15 5 5 15" />,
  search: (
    <>
      <circle cx="9" cy="9" r="5.25" />
      <path d="m13 13 4 4" />
    </>
  ),
  phone: (
    <path d="M4.5 3.5h3l1.3 3.8-1.9 1.4a10.5 10.5 0 0 0 4.4 4.4l1.4-1.9 3.8 1.3v3c0 .6-.5 1-1 1C8.5 16.5 3.5 11.5 3.5 4.5c0-.5.4-1 1-1Z" />
  ),
  hangup: (
    <path d="M2.5 12.2c0-1.2.5-1.9 1.3-2.5a10.6 10.6 0 0 1 12.4 0c.8.6 1.3 1.3 1.3 2.5v.6a1 1 0 0 1-1.2 1l-2.7-.6a1 1 0 0 1-.8-1v-1.5a9 9 0 0 0-5.6 0v1.5a1 1 0 0 1-.8 1l-2.7.6a1 1 0 0 1-1.2-1Z" />
  ),
  bell: <path d="M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13L5 14ZM8.5 17.5a1.7 1.7 0 0 0 3 0M10 4V2.5" />,
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 6v4.3l2.8 1.7" />
    </>
  ),
  calendar: <path d="M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5" />,
  down: <path d="M10 3v10M5.5 9 10 13.5 14.5 9M4 17h12" />,
  up: <path d="M10 17V7M5.5 11 10 6.5 14.5 11M4 3h12" />,
  print: <path d="M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z" />,
  person: (
    <>
      <circle cx="10" cy="6.5" r="3.25" />
      <path d="M3.5 17a6.5 6.5 0 0 1 13 0" />
    </>
  ),
  people: (
    <>
      <circle cx="7.5" cy="7" r="2.75" />
      <path d="M2 16.5a5.5 5.5 0 0 1 11 0M12.5 4.6a2.75 2.75 0 0 1 0 4.9M14.5 11.7a5.5 5.5 0 0 1 3.5 4.8" />
    </>
  ),
  book: <path d="M10 5.5C8.3 4.3 6 3.8 3 4v11.5c3-.2 5.3.3 7 1.5 1.7-1.2 4-1.7 7-1.5V4c-3-.2-5.3.3-7 1.5Zm0 0V17" />,
  talk: <path d="M3 4h14v9.5H9L5.5 17v-3.5H3zM6.5 7.5h7M6.5 10.3h4.5" />,
  list: <path d="M7.5 5h9M7.5 10h9M7.5 15h9M3.5 5h.5M3.5 10h.5M3.5 15h.5" />,
  flag: <path d="M5 17.5v-14M5 4h10l-2.2 3.5L15 11H5" />,
  undo: <path d="M4 8h8.5a4 4 0 0 1 0 8H8M4 8l3.5-3.5M4 8l3.5 3.5" />,
  upward: <path d="m5 12 5-5 5 5" />,
  downward: <path d="m5 8 5 5 5-5" />,
  sound: <path d="M3 8v4h3l4 3.5v-11L6 8zM13 7.5a3.5 3.5 0 0 1 0 5M15.2 5a7 7 0 0 1 0 10" />,
  slip: <path d="M4 3h12v14l-2-1.3L12 17l-2-1.3L8 17l-2-1.3L4 17zM7 7h6M7 10h6" />,
  cut: (
    <>
      <circle cx="5" cy="6" r="2" />
      <circle cx="5" cy="14" r="2" />
      <path d="M6.7 7.2 17 14.5M6.7 12.8 17 5.5" />
    </>
  ),
  pencil: <path d="m4 16 .8-3.5L13.5 3.8l2.7 2.7-8.7 8.7zM11.7 5.6l2.7 2.7" />,
  lock: <path d="M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9" />,
  filter: <path d="M3 4.5h14l-5.5 6.3V16l-3 1.5v-6.7z" />,
  plus: <path d="M10 4v12M4 10h12" />,
  info: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 9.3v4.2M10 6.5v.1" />
    </>
  ),
  bulb: <path d="M7.5 15h5M8 17.5h4M6.9 12.5a5 5 0 1 1 6.2 0c-.4.3-.6.8-.6 1.3v1.2h-5v-1.2c0-.5-.2-1-.6-1.3Z" />,
  key: (
    <>
      <rect x="2.5" y="5" width="15" height="10" rx="1.5" />
      <path d="M5.5 8h.1M8.5 8h.1M11.5 8h.1M14.5 8h.1M6.5 12h7" />
    </>
  ),
  again: <path d="M16 10a6 6 0 1 1-1.8-4.3M16 3v3.5h-3.5" />,
  chain: <path d="M8.5 11.5a3 3 0 0 0 4.3 0l2.8-2.8a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.8 2.8a3 3 0 0 0 4.3 4.3l1-1" />,
  hold: <path d="M7 4.5v11M13 4.5v11" />,
  signal: <path d="M4 16v-3M8 16v-6M12 16V7M16 16V4" />,
  compass: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="m12.8 7.2-1.5 4.1-4.1 1.5 1.5-4.1z" />
    </>
  ),
};

export type IconName = keyof typeof drawings;

export const iconNames = Object.keys(drawings) as IconName[];

/** A drawing beside a word; it has no name of its own, so an icon that stands alone needs hidden text next to it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
