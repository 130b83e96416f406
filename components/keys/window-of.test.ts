import { describe, expect, test } from "vitest";
import { windowOf } from "./window-of";

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const AT_REST = { isMac: false, isTyping: false, hasSingleKeys: true };

describe("keys that open a window", () => {
	test.each([
		["Ctrl+K", { key: "k", ctrlKey: true }, {}, "switch"],
		[
			"Ctrl+K while typing",
			{ key: "k", ctrlKey: true },
			{ isTyping: true },
			"switch",
		],
		["Cmd+K on a Mac", { key: "k", metaKey: true }, { isMac: true }, "switch"],
		["Ctrl+K on a Mac", { key: "k", ctrlKey: true }, { isMac: true }, null],
		["Ctrl+Shift+K", { key: "K", ctrlKey: true, shiftKey: true }, {}, null],
		["k alone", { key: "k" }, {}, null],
		["Ctrl+/", { key: "/", ctrlKey: true }, { isTyping: true }, "help"],
		["/ alone", { key: "/" }, {}, null],
		["?", { key: "?", shiftKey: true }, {}, "help"],
		["? while typing", { key: "?", shiftKey: true }, { isTyping: true }, null],
		[
			"? switched off",
			{ key: "?", shiftKey: true },
			{ hasSingleKeys: false },
			null,
		],
		["Alt+?", { key: "?", altKey: true }, {}, null],
	] as const)("%s", (_, press, circumstances, wanted) => {
		expect(
			windowOf({ ...NONE, ...press }, { ...AT_REST, ...circumstances }),
		).toBe(wanted);
	});
});
