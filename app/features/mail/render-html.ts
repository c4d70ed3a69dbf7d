import { harmless, type Letter, type LetterBlock, type LetterItem } from './letter';

/** The letter as HTML for mail programs: no pictures, no scripts, nothing from outside; styles inline, because many drop all others. */
export function renderHtml(letter: Letter, companyName: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(letter.subject)}</title>
<style>${darkStyles}</style>
</head>
<body style="${styles.body}" class="ground">
<header style="${styles.cloth}">${escaped(companyName)}, training</header>
<main style="${styles.sheet}" class="sheet">
<h1 style="${styles.subject}">${escaped(letter.subject)}</h1>
<p style="${styles.text}">${escaped(letter.greeting)}</p>
${letter.blocks.map(block).join('\n')}
</main>
<footer style="${styles.foot}" class="soft">
${letter.foot.map(footLine).join('\n')}
</footer>
</body>
</html>
`;
}

function block(part: LetterBlock): string {
  switch (part.kind) {
    case 'text':
      return `<p style="${styles.text}">${escaped(part.text)}</p>`;
    case 'heading':
      return `<h2 style="${styles.heading}" class="rule">${escaped(part.text)}</h2>`;
    case 'items':
      return `<ul style="${styles.list}">\n${part.items.map(item).join('\n')}\n</ul>`;
    case 'button':
      return `<p style="${styles.text}"><a href="${escaped(part.url)}" style="${styles.button}" class="button">${escaped(part.label)}</a></p>`;
    case 'quote':
      return `<blockquote style="${styles.quote}" class="quote"><p style="${styles.text}">“${escaped(part.text)}”</p><p style="${styles.why}" class="soft">${escaped(part.by)}</p></blockquote>`;
  }
}

function item({ title, url, fact, why }: LetterItem): string {
  const reason = why ? `<br><span style="${styles.why}" class="soft">${escaped(why)}</span>` : '';
  return `<li style="${styles.item}" class="rule"><a href="${escaped(url)}" style="${styles.link}" class="link">${escaped(title)}</a><br><strong>${escaped(fact)}</strong>${reason}</li>`;
}

function footLine({ text, link }: Letter['foot'][number]): string {
  const end = link ? ` <a href="${escaped(link.url)}" style="${styles.footLink}" class="link">${escaped(link.label)}</a>` : '';
  return `<p style="${styles.footText}">${escaped(text)}${end}</p>`;
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Names and notes are other people's text: whatever stands in them stays text. */
function escaped(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

const reading = "font-family:Bitter,Georgia,'Times New Roman',serif";
const working = "font-family:'Radio Canada',Verdana,Arial,sans-serif";
const styles = {
  body: `margin:0;padding:0 0 32px;background:#eff3e4;color:#17211c;${working};font-size:16px;line-height:23px`,
  cloth: `display:block;max-width:568px;margin:0 auto;padding:14px 24px;background:#0f3541;color:#f2f6e8;${reading};font-weight:600`,
  sheet: 'display:block;max-width:568px;margin:0 auto;padding:24px;background:#fbfcf6',
  subject: `margin:0 0 16px;${reading};font-size:25px;line-height:31px;font-weight:650`,
  text: 'margin:0 0 16px',
  heading: `margin:28px 0 0;padding:0 0 6px;border-bottom:3px double #93a081;${reading};font-size:20px;line-height:27px;font-weight:640`,
  list: 'margin:0 0 20px;padding:0;list-style:none',
  item: 'margin:0;padding:12px 0;border-bottom:1px solid #cdd5bd',
  link: `color:#0b4c66;${reading};font-size:18px;line-height:27px`,
  why: 'color:#435047;font-size:14px;line-height:20px',
  button: 'display:inline-block;padding:11px 20px;background:#0b4c66;color:#ffffff;border-radius:3px;text-decoration:none;font-weight:600',
  quote: `margin:0 0 16px;padding:4px 0 0 16px;border-left:4px solid #0b4c66;${reading}`,
  foot: 'display:block;max-width:568px;margin:0 auto;padding:16px 24px;color:#435047;font-size:14px;line-height:20px',
  footText: 'margin:0 0 8px',
  footLink: 'color:#0b4c66',
};

const darkStyles =
  '@media (prefers-color-scheme:dark){' +
  '.ground{background:#111815!important;color:#e9eee0!important}' +
  '.sheet{background:#19221e!important}' +
  '.soft{color:#b4c1b3!important}' +
  '.link{color:#8fcde2!important}' +
  '.button{background:#8fcde2!important;color:#06212c!important}' +
  '.rule{border-color:#5a6b61!important}' +
  '.quote{border-color:#8fcde2!important}}';
