// Words for what can go wrong on a machine. Whoever reads them has just wanted to start a chat server.

/** Something that a person can put right; its message says how, and is shown without a stack. */
export class StartError extends Error {}

/**
 * @param {unknown} error
 * @returns {string} what happened and what to do
 */
export function explain(error) {
	if (error instanceof StartError) return error.message;
	const { code, path, message, stack } = /** @type {NodeJS.ErrnoException} */ (
		error ?? {}
	);
	const place = path ? ` (${path})` : "";
	const text = `${code} ${message}`;
	if (/ENOSPC|EDQUOT|No space left|errno: 28\b|OS error 28/i.test(text))
		return `The disk is full${place}. Free some space and start again; nothing that was confirmed is lost.\n${firstLines(message)}`;
	if (/EACCES|EPERM|Permission denied|Errcode: 13/i.test(text))
		return `A permission is missing${place}.\nStart Chit Chat as the account that owns its folder, or give the folder to this account with chown -R.\n${firstLines(message)}`;
	if (code === "EROFS") return `The disk can only be read${place}.`;
	if (code === "ENAMETOOLONG")
		return `The folder is too deep${place}. Move Chit Chat to a shorter path.`;
	return code ? firstLines(message) : (stack ?? String(error));
}

/** @param {string | undefined} text */
function firstLines(text) {
	return (text ?? "").split("\n").slice(0, 8).join("\n");
}
