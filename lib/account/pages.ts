/** The pages of an export, to be read without a connection and without a script. Pure text; everything is escaped here. */

const MARKS: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/** Text in a page. Line breaks stay, since the pages show them. */
export function escaped(text: string): string {
	return text.toWellFormed().replace(/[&<>"']/g, (mark) => MARKS[mark] ?? "");
}

const STYLE = `:root{color-scheme:light dark;background:Canvas;color:CanvasText}a{color:LinkText}
body{margin:0 auto;max-width:44rem;padding:1.5rem 1rem 4rem;font:1rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.15rem;margin-top:2rem}
article{border-top:1px solid color-mix(in srgb,currentColor 25%,transparent);padding:.75rem 0}
p{margin:.3rem 0;white-space:pre-wrap}dt{font-weight:600}dd{margin:0 0 .6rem;white-space:pre-wrap}
img{display:block;max-width:100%;height:auto;margin:.5rem 0;border-radius:.5rem}
.by{font-weight:600}.at{font-size:.9rem}li{margin:.25rem 0}`;

/** How a page begins. `home`: the address of the first page, none on itself. */
export function pageStart({
	title,
	language,
	home,
}: {
	title: string;
	language: string;
	home?: { href: string; label: string };
}): string {
	const nav = home
		? `<nav><a href="${escaped(home.href)}">${escaped(home.label)}</a></nav>`
		: "";
	return `<!doctype html>
<html lang="${escaped(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>${nav}<main><h1>${escaped(title)}</h1>
`;
}

export const PAGE_END = "</main></body></html>\n";

/** A picture or another file that lies in the export. */
export type PageFile = { href: string; name: string; isPicture: boolean };

/** Something that was said: by whom, when, and what. */
export function entry({
	by,
	at,
	text,
	heading,
	files = [],
}: {
	by: string;
	at: string;
	text: string;
	heading?: string;
	files?: PageFile[];
}): string {
	const title = heading ? `<h2>${escaped(heading)}</h2>` : "";
	const said = text ? `<p dir="auto">${escaped(text)}</p>` : "";
	return `<article>${title}<p><span class="by" dir="auto">${escaped(by)}</span> <span class="at">${escaped(at)}</span></p>${said}${files.map(fileIn).join("")}</article>
`;
}

function fileIn({ href, name, isPicture }: PageFile): string {
	if (isPicture)
		return `<img src="${escaped(href)}" alt="${escaped(name)}" loading="lazy">`;
	return `<p><a href="${escaped(href)}">${escaped(name)}</a></p>`;
}

/** A list of links. */
export function links(all: { href: string; label: string }[]): string {
	const items = all.map(
		({ href, label }) =>
			`<li><a href="${escaped(href)}" dir="auto">${escaped(label)}</a></li>`,
	);
	return `<ul>${items.join("\n")}</ul>\n`;
}

/** Names and what they say. */
export function facts(all: { label: string; value: string }[]): string {
	const items = all.map(
		({ label, value }) =>
			`<dt>${escaped(label)}</dt><dd dir="auto">${escaped(value)}</dd>`,
	);
	return `<dl>${items.join("\n")}</dl>\n`;
}
