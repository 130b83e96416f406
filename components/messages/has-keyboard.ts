/** Whether Enter comes from a real keyboard: on touch screens it makes a line, and the button sends. */
export function hasKeyboard(): boolean {
	return matchMedia("(any-pointer: fine)").matches;
}
