import "server-only";
import { lexer, type Token, type Tokens } from "marked";
import { pictureHref, type TopicName } from "@/lib/help/topics";
import type { Block, Inline, Section, Topic } from "@/lib/help/view";
import type { Locale } from "@/lib/i18n/locale";

type Source = { name: TopicName; locale: Locale; markdown: string };

/**
 * A file of docs/guide as the app shows it. Of Markdown it takes what the guide uses and throws on anything else, so that
 * nothing which reads well on the forge is missing in the app.
 */
export function parseTopic({ name, locale, markdown }: Source): Topic {
	const [title, lead, ...rest] = lexer(markdown).filter(
		({ type }) => type !== "space",
	);
	if (title?.type !== "heading" || lead?.type !== "paragraph")
		throw new Error(`${locale}/${name}: begins with a title and a lead`);
	const topic: Topic = {
		...{ name, title: wordsOf(title.tokens), blocks: [], sections: [] },
		lead: inlinesOf(lead.tokens),
	};
	for (const token of rest) {
		if (token.type === "heading") topic.sections.push(sectionOf(token, name));
		else if (token.type === "html") alsoOf(token, topic.sections.at(-1));
		else
			(topic.sections.at(-1) ?? topic).blocks.push(...blockOf(token, locale));
	}
	return topic;
}

const ANCHOR = /^<a id="([a-z0-9-]+)">$/;
const ALSO = /^<!-- also: (.+?) -->\s*$/;
const NAME = /^<!--[\w.]+-->$/;

function sectionOf(token: Token, name: TopicName): Section {
	const heading = token as Tokens.Heading;
	const id = heading.tokens
		.map(({ raw }) => ANCHOR.exec(raw)?.[1])
		.find((found) => found !== undefined);
	if (heading.depth !== 2 || !id)
		throw new Error(`${name}: a heading has two signs and an anchor`);
	return { id, title: wordsOf(heading.tokens), also: "", blocks: [] };
}

function alsoOf({ raw }: Token, section: Section | undefined): void {
	const also = ALSO.exec(raw)?.[1];
	if (!also || !section) throw new Error(`no place for ${raw}`);
	section.also = also;
}

function wordsOf(tokens: Token[] | undefined): string {
	return (tokens ?? [])
		.filter(({ type }) => type !== "html")
		.map((token) => (token as Tokens.Text).text)
		.join("")
		.trim();
}

function blockOf(token: Token, locale: Locale): Block[] {
	const inside = (tokens: Token[] | undefined) =>
		(tokens ?? []).flatMap((one) => blockOf(one, locale));
	switch (token.type) {
		case "space":
			return [];
		case "paragraph":
			return [paragraphOf(token as Tokens.Paragraph, locale)];
		// The line of a list item that has no paragraphs.
		case "text":
			return [{ kind: "paragraph", children: inlinesOf(token.tokens) }];
		case "blockquote":
			return [{ kind: "note", blocks: inside(token.tokens) }];
		case "list": {
			const { ordered, items } = token as Tokens.List;
			return [
				{
					...{ kind: "list", isOrdered: ordered },
					items: items.map(({ tokens }) => inside(tokens)),
				},
			];
		}
		case "table": {
			const { header, rows } = token as Tokens.Table;
			const cells = (row: Tokens.TableCell[]) =>
				row.map(({ tokens }) => inlinesOf(tokens));
			return [{ kind: "table", head: cells(header), rows: rows.map(cells) }];
		}
		case "code":
			return [{ kind: "code", text: (token as Tokens.Code).text }];
		default:
			throw new Error(`no ${token.type} in the guide: ${token.raw}`);
	}
}

const PICTURE_PATH = /^\.\.\/\.\.\/pictures\/guide\/([a-z]+)\/([a-z-]+\.webp)$/;

function paragraphOf({ tokens }: Tokens.Paragraph, locale: Locale): Block {
	const [only] = tokens;
	if (only?.type !== "image")
		return { kind: "paragraph", children: inlinesOf(tokens) };
	const { href, text } = only as Tokens.Image;
	const [, of, name] = PICTURE_PATH.exec(href) ?? [];
	if (of !== locale || !name || tokens.length > 1)
		throw new Error(`no picture of this language: ${href}`);
	return { kind: "picture", href: pictureHref(locale, name), alt: text };
}

function inlinesOf(tokens: Token[] | undefined): Inline[] {
	const all = tokens ?? [];
	return all.flatMap((token, index) => inlineOf(token, all[index + 1]));
}

function inlineOf(token: Token, next: Token | undefined): Inline[] {
	switch (token.type) {
		case "text":
		case "escape":
			return [{ kind: "text", text: (token as Tokens.Text).text }];
		case "codespan":
			return [{ kind: "code", text: (token as Tokens.Codespan).text }];
		case "strong": {
			const { text, tokens } = token as Tokens.Strong;
			if (next && NAME.test(next.raw)) return [{ kind: "name", text }];
			return [{ kind: "strong", children: inlinesOf(tokens) }];
		}
		case "em":
			return [{ kind: "emphasis", children: inlinesOf(token.tokens) }];
		case "link": {
			const { href, tokens } = token as Tokens.Link;
			return [
				{ kind: "link", href: hrefOf(href), children: inlinesOf(tokens) },
			];
		}
		case "html":
			// Says which word of the dictionary stands before it.
			if (NAME.test(token.raw)) return [];
			break;
	}
	throw new Error(`no ${token.type} in the guide: ${token.raw}`);
}

const GUIDE_LINK = /^([a-z-]+)\.md(#[a-z0-9-]+)?$/;

/** Where a link of a file leads in the app: `app:/settings` is a page of ours, `chats.md#groups` a part of the guide. */
function hrefOf(href: string): string {
	if (href.startsWith("app:/")) return href.slice("app:".length);
	if (href.startsWith("#") || /^https?:\/\//.test(href)) return href;
	const [, name, anchor = ""] = GUIDE_LINK.exec(href) ?? [];
	if (!name) throw new Error(`leads nowhere: ${href}`);
	return `/help/${name}${anchor}`;
}
