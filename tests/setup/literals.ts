import { parseAst } from "vitest/node";

type Node = { type: string; start: number; [key: string]: unknown };

/** Props that are read or heard, of the browser's elements and of our own. */
const SAID =
	/^(aria-(label|description|roledescription|valuetext|placeholder)|alt|title|placeholder|label|hint|lead|heading|error|text)$/;
/** Said the same in every language. */
const NAME = "Chit Chat";

/** The words written straight into the JSX of a file, where a dictionary's should stand: `line: words` for each. */
export function literalsIn(source: string): string[] {
	const found: string[] = [];
	const add = (node: unknown) => {
		for (const { text, start } of stringsOf(node as Node)) {
			const words = text.replace(/\s+/g, " ").trim();
			if (!/\p{L}/u.test(words.replaceAll(NAME, ""))) continue;
			found.push(`${source.slice(0, start).split("\n").length}: ${words}`);
		}
	};
	// The types of the bundler's parser know only JavaScript; it reads whatever `lang` says.
	const program = parseAst(source, { lang: "tsx" } as never) as unknown;
	walk(program, (node) => {
		if (node.type === "JSXElement" || node.type === "JSXFragment")
			for (const child of node.children as Node[]) add(child);
		if (node.type !== "JSXAttribute") return;
		if (SAID.test(String((node.name as Node).name))) add(node.value);
	});
	return found;
}

function walk(value: unknown, visit: (node: Node) => void): void {
	if (Array.isArray(value)) for (const item of value) walk(item, visit);
	if (!isNode(value)) return;
	visit(value);
	for (const part of Object.values(value)) walk(part, visit);
}

function isNode(value: unknown): value is Node {
	return typeof (value as Node | null)?.type === "string";
}

/** The parts of each kind of expression that may become its value. */
const PARTS: Record<string, string[]> = {
	JSXExpressionContainer: ["expression"],
	ConditionalExpression: ["consequent", "alternate"],
	LogicalExpression: ["left", "right"],
	BinaryExpression: ["left", "right"],
	ParenthesizedExpression: ["expression"],
	TSAsExpression: ["expression"],
};

/** The strings that an expression may come to. A call's arguments are not among them, nor is what is only compared. */
function stringsOf(node: Node | null): { text: string; start: number }[] {
	if (!node) return [];
	const { type, start } = node;
	if (type === "JSXText" || type === "Literal")
		return typeof node.value === "string" ? [{ text: node.value, start }] : [];
	if (type === "TemplateLiteral")
		return (node.quasis as (Node & { value: { cooked: string } })[]).map(
			(quasi) => ({ text: quasi.value.cooked, start: quasi.start }),
		);
	if (type === "BinaryExpression" && node.operator !== "+") return [];
	return (PARTS[type] ?? []).flatMap((part) => stringsOf(node[part] as Node));
}
