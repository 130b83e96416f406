/** Copies a text; says whether it could. Outside a secure context there is no clipboard API: the old way serves. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copyBySelection(text);
	}
}

function copyBySelection(text: string): boolean {
	const box = document.createElement("textarea");
	box.value = text;
	box.readOnly = true;
	box.className = "sr-only";
	const focused = document.activeElement;
	// Inside an open dialog, or its focus trap would take the focus back before the copy.
	(focused?.closest("[role=dialog]") ?? document.body).append(box);
	box.select();
	const isDone = document.execCommand("copy");
	box.remove();
	if (focused instanceof HTMLElement) focused.focus();
	return isDone;
}
