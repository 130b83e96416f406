/**
 * Joins class names. Which of two that set the same thing wins is up to the stylesheet, not to their order: who adjusts a
 * component from outside says so with Tailwind's `!` (`className="size-7!"`). A library that settled it at run time
 * would be the third largest script of a chat.
 */
export function cn(...classes: (string | false | null | undefined)[]): string {
	return classes.filter(Boolean).join(" ");
}
