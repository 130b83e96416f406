import { typedCode } from "@/lib/emoji/typed-code";

/** What stands before the caret that something can be offered for, and where: the code of an emoji, a name, a command. */
export type Asked = {
	sign: ":" | "@" | "/";
	from: number;
	to: number;
	query: string;
	isClosed: boolean;
};

const NAME =
	/(?<![\p{L}\p{M}\p{N}_@./:?=&#%+~-])@([\p{L}\p{M}\p{N}._-]{0,32})$/u;
const NAME_LENGTH_MAX = 40;
/** Alone in the field, so that no path and no date is taken for one. */
const COMMAND = /^\/([a-z]*)$/;

/** What is being typed in the field that has the focus; null when it is words. */
export function askedIn(field: HTMLTextAreaElement | null): Asked | null {
	if (!field || document.activeElement !== field) return null;
	const { value, selectionStart, selectionEnd: to } = field;
	if (selectionStart !== to) return null;
	const command = COMMAND.exec(value)?.[1];
	if (command !== undefined && to === value.length)
		return { sign: "/", from: 0, to, query: command, isClosed: false };
	const code = typedCode(value, to);
	if (code) return { sign: ":", to, ...code };
	const name = NAME.exec(value.slice(Math.max(0, to - NAME_LENGTH_MAX), to));
	if (!name) return null;
	const [typed, query = ""] = name;
	return { sign: "@", from: to - typed.length, to, query, isClosed: false };
}
