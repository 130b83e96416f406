import { toggleMark } from "@/lib/messages/marking";
import { changeField } from "./change-field";

/** Puts a mark around what is selected in a field, or takes it away. */
export function putMark(field: HTMLTextAreaElement, mark: string): void {
	const { value: text, selectionStart: start, selectionEnd: end } = field;
	changeField(field, toggleMark({ text, start, end }, mark));
}
