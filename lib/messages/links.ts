import { LinkifyIt } from "linkify-it";

/** A stretch of a message: words, or a link with the address that will really be opened. */
export type TextPart =
	| { kind: "text"; text: string }
	| {
			kind: "link";
			text: string;
			href: string;
			/** The real host, when the words do not show it plainly (user names in front, other scripts); else null. */
			host: string | null;
	  };

const SAFE_PROTOCOLS = new Set(["http:", "https:", "mailto:"]);

/** What every link has in it: words without it are not searched, which makes a browser build patterns of all scripts. */
const LINK_SIGN = /[.:@]\S/;

const linkify = new LinkifyIt({ fuzzyLink: true, urlAuth: true })
	.add("ftp:", null)
	.add("//", null);
linkify.re.get_fuzzy_url_host_port = hostWithPort;

/** Parts a message's text at its links. Joined again, the parts are the text, code point for code point. */
export function splitLinks(text: string): TextPart[] {
	if (!LINK_SIGN.test(text)) return [{ kind: "text", text }];
	const parts: TextPart[] = [];
	let end = 0;
	for (const match of linkify.match(text) ?? []) {
		const link = safeLink(text, match);
		if (!link) continue;
		if (match.index > end)
			parts.push({ kind: "text", text: text.slice(end, match.index) });
		parts.push(link);
		end = match.lastIndex;
	}
	if (end < text.length || parts.length === 0)
		parts.push({ kind: "text", text: text.slice(end) });
	return parts;
}

/** A bare address may name its port ("example.com:8080"), as people who host things write it: linkify-it wants none there. */
function hostWithPort(): RegExp {
	const { re } = linkify;
	const [domain, tld, port, end] = [
		re.get_domain(),
		re.get_tld(),
		re.get_port(),
		re.get_host_terminator(),
	].map(({ source }) => source);
	return new RegExp(`(?:(?:${domain})\\.){1,10}(?:${tld})${port}${end}`);
}

type Match = { index: number; lastIndex: number; schema: string; url: string };

function safeLink(
	text: string,
	match: Match,
): Extract<TextPart, { kind: "link" }> | null {
	// "blob:https://…" and "javascript:https://…" are not links to what follows the colon.
	if (text[match.index - 1] === ":") return null;
	const shown = text.slice(match.index, match.lastIndex);
	const url = parseUrl(
		match.schema === "" ? match.url.replace(/^http:/, "https:") : match.url,
	);
	if (!url || !SAFE_PROTOCOLS.has(url.protocol)) return null;
	return {
		kind: "link",
		text: shown,
		href: url.href,
		host: hiddenHost(shown, url),
	};
}

function parseUrl(address: string): URL | null {
	try {
		return new URL(address);
	} catch {
		return null;
	}
}

/** The host in the form that cannot be mistaken (xn-- for other scripts), unless the words begin with just that. */
function hiddenHost(shown: string, url: URL): string | null {
	if (url.protocol === "mailto:") return null;
	const words = shown.replace(/^https?:\/\//i, "").toLowerCase();
	const rest = words.startsWith(url.hostname)
		? words.slice(url.hostname.length)
		: null;
	const isPlain = rest !== null && /^($|[/?#]|:\d*($|[/?#]))/.test(rest);
	return isPlain && url.username === "" && !url.hostname.includes("xn--")
		? null
		: url.hostname;
}
