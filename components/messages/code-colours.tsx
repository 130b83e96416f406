import bash from "highlight.js/lib/languages/bash";
import c from "highlight.js/lib/languages/c";
import cpp from "highlight.js/lib/languages/cpp";
import csharp from "highlight.js/lib/languages/csharp";
import css from "highlight.js/lib/languages/css";
import diff from "highlight.js/lib/languages/diff";
import go from "highlight.js/lib/languages/go";
import ini from "highlight.js/lib/languages/ini";
import java from "highlight.js/lib/languages/java";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import python from "highlight.js/lib/languages/python";
import rust from "highlight.js/lib/languages/rust";
import sql from "highlight.js/lib/languages/sql";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";
import { createLowlight } from "lowlight";
import { Fragment, type ReactNode } from "react";

const languages = {
	...{ bash, c, cpp, csharp, css, diff, go, ini, java, javascript },
	...{ json, python, rust, sql, typescript, xml, yaml },
};
const lowlight = createLowlight(languages);

type Node = ReturnType<typeof lowlight.highlight>["children"][number];

/** From the names that highlight.js gives to our few colours; what is not here has the colour of the text. */
const LOOKS: [RegExp, string][] = [
	[/^hljs-(?:comment|quote|meta)/, "text-ink-soft italic"],
	[
		/^hljs-(?:keyword|tag|name|selector|section)/,
		"text-accent-text font-semibold",
	],
	[/^hljs-(?:string|regexp|addition|symbol)/, "text-success-text"],
	[/^hljs-(?:number|literal|deletion|attr|variable)/, "text-danger-text"],
	[/^hljs-(?:title|built_in|type)/, "font-semibold"],
];

/** Code with colours; null for a language that is not known. */
export function colouredCode(language: string, text: string): ReactNode {
	if (!lowlight.registered(language)) return null;
	return drawn(lowlight.highlight(language, text).children);
}

function drawn(nodes: Node[]): ReactNode {
	return nodes.map((node, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
		<Fragment key={index}>{drawnNode(node)}</Fragment>
	));
}

function drawnNode(node: Node): ReactNode {
	if (node.type === "text") return node.value;
	if (node.type !== "element") return null;
	const names = String(node.properties.className ?? "");
	const look = LOOKS.find(([pattern]) => pattern.test(names))?.[1];
	const inner = drawn(node.children as Node[]);
	return look ? <span className={look}>{inner}</span> : inner;
}
