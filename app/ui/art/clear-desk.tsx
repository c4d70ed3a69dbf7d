/** A desk with nothing on it: a bell, a register and a plant. Decoration, so it has no name. */
export function ClearDesk() {
  return (
    <svg className="plate-art small" viewBox="16 66 228 78" aria-hidden="true" focusable="false">
      <path className="line" d="M20 132H240" />
      <path className="tint-b" d="M92 132a38 38 0 0 1 76 0z" />
      <path className="line" d="M130 94v-8M122 86h16M84 132h92v8H84z" />
      <path className="fine" d="M104 124a28 28 0 0 1 16-20" />
      <path className="line" d="M196 132V98h30v34M196 108h30M202 118h18M202 124h12" />
      <path className="line" d="M34 132v-26h34v26" />
      <path className="tint-c" d="M51 106c-14-6-16-20-10-30 10 4 14 16 10 30ZM52 104c-2-14 4-24 16-28 2 12-4 24-16 28Z" />
    </svg>
  );
}
