import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { literalsIn } from "./setup/literals";

/** Shown when no dictionary could be loaded: it says everything in every language. */
const EXCEPT = ["app/global-error.tsx"];

it.each([
	["<p>Hello</p>", ["1: Hello"]],
	["<p>\n\t{isNew ? `Hello` : 'Bye' + name}\n</p>", ["2: Hello", "2: Bye"]],
	['<p>{!name && "No" + "body"}</p>', ["1: No", "1: body"]],
	['<img alt="A cat" /> ', ["1: A cat"]],
	['<button aria-label={"Close"} title={t.close} />', ["1: Close"]],
	['<p className="pt-2" lang="nb">{t.common.close} · 12 (Chit Chat)</p>', []],
	['<p>{state === "sent" && say("sent")} Chit Chat</p>', []],
	['<>{rows.map((row) => <b key="a">{row}</b>)}</>', []],
	['<>{rows.map((row) => <b key="a">of {row}</b>)}</>', ["1: of"]],
])("in %s the words are %j", (jsx, expected) => {
	const source = `export const One = ({ t, name }: Props) => ${jsx};`;
	expect(literalsIn(source)).toEqual(expected);
});

it("no component writes words itself: they are in lib/i18n, in every language", () => {
	const files = ["app", "components"].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: "utf8" })
			.filter((name) => name.endsWith(".tsx"))
			.map((name) => `${folder}/${name}`),
	);
	expect(files.length).toBeGreaterThan(100);
	const found = files
		.filter((file) => !EXCEPT.includes(file))
		.flatMap((file) =>
			literalsIn(readFileSync(file, "utf8")).map((line) => `${file}:${line}`),
		);
	expect(found).toEqual([]);
});
