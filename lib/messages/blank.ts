/** White space and characters that draw nothing: a message of only these is empty. */
const INVISIBLE = /[\s\p{Cf}\p{Zs}\u115F\u1160\u3164\uFFA0]|\u034F/gu;

/** Whether nothing of a text would be seen. */
export function isBlank(text: string): boolean {
	return text.replace(INVISIBLE, "") === "";
}
