import "server-only";
import { readTopic } from "@/lib/help/guide.server";
import type { TopicName } from "@/lib/help/topics";
import type { Block, Inline } from "@/lib/help/view";
import type { Locale } from "@/lib/i18n/locale";

/** One part of the guide as HTML of its own, for the page that is shown without the app; links become their words. */
export async function sectionHtml(
	locale: Locale,
	name: TopicName,
	id: string,
): Promise<string> {
	const topic = await readTopic(locale, name);
	const section = topic?.sections.find((one) => one.id === id);
	if (!section) throw new Error(`no ${name}#${id} in the guide`);
	return `<h2>${escaped(section.title)}</h2>${section.blocks.map(blockHtml).join("")}`;
}

function blockHtml(block: Block): string {
	switch (block.kind) {
		case "paragraph":
			return `<p>${block.children.map(inlineHtml).join("")}</p>`;
		case "list": {
			const list = block.isOrdered ? "ol" : "ul";
			const items = block.items.map(
				(item) => `<li>${item.map(blockHtml).join("")}</li>`,
			);
			return `<${list}>${items.join("")}</${list}>`;
		}
		default:
			throw new Error(`no ${block.kind} without the app`);
	}
}

function inlineHtml(part: Inline): string {
	switch (part.kind) {
		case "text":
			return escaped(part.text);
		case "code":
			return `<code>${escaped(part.text)}</code>`;
		case "name":
			return `<b>${escaped(part.text)}</b>`;
		case "strong":
		case "emphasis":
		case "link":
			return part.children.map(inlineHtml).join("");
		default:
			return part satisfies never;
	}
}

const SIGNS: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
};
const escaped = (text: string) =>
	text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);
