/** The longest name kept; longer ones are shortened before their extension. */
export const FILE_NAME_LENGTH_MAX = 120;

/** Line breaks, NUL and friends, and the marks that turn the direction of reading ("gpj.exe" shown as "exe.jpg"). */
const UNSAFE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu;
/** What Windows takes for devices, whatever the extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$/i;
const PICTURE = /\.(jpe?g|png|webp|gif|heic|heif|avif|bmp|tiff?)$/i;
/** Extensions that a double click would run or open as a page. */
const ACTIVE =
	/\.(x?html?|shtml|mht|svgz?|xml|xsl|[cm]?js|exe|com|bat|cmd|msi|scr|ps1|vbs?|hta|lnk|url|reg|jar|sh|command|desktop|app|apk|php|pif|cpl)$/i;

const EXTENSION: Record<string, string> = {
	"audio/mp4": ".m4a",
	"audio/ogg": ".ogg",
	"audio/webm": ".webm",
	"image/gif": ".gif",
	"image/jpeg": ".jpg",
	"image/png": ".png",
	"image/webp": ".webp",
	"video/mp4": ".mp4",
	"video/webm": ".webm",
};

/**
 * The name that is kept and shown: the last part of a path, without characters that hide or break something, no
 * leading dots, at most FILE_NAME_LENGTH_MAX characters with the extension kept. Never empty. Files themselves are
 * stored under our own ids; the name is only for people.
 */
export function cleanFileName(name: string, fallback = "photo"): string {
	const last = name.toWellFormed().split(/[\\/]/).pop() ?? "";
	const clean = last
		.replace(UNSAFE, "")
		.replace(/^[.\s]+/, "")
		.replace(/[.\s]+$/, "");
	const safe = DEVICE.test(clean) ? `_${clean}` : clean;
	return shorten(safe) || fallback;
}

/** The name that a downloaded picture, voice message or video gets: what no file system takes is replaced, and nothing ends as a program or a page. */
export function downloadName(name: string, mimeType: string): string {
	const safe = name.replace(/[<>:"|?*]/g, "_");
	const extension = EXTENSION[mimeType] ?? "";
	if (PICTURE.test(safe)) return safe.replace(PICTURE, extension);
	return ACTIVE.test(safe) || !/\.[^.]+$/.test(safe) ? safe + extension : safe;
}

/**
 * The name that a file of any kind is saved under: its own, for a spreadsheet must open as one and a program that is
 * sent as a program should be seen to be one. Only what no file system takes is replaced.
 */
export function savedName(name: string): string {
	return name.replace(/[<>:"|?*]/g, "_");
}

/** A Content-Disposition by RFC 6266: a plain ASCII name for old readers, the whole one in UTF-8 for the others. */
export function contentDisposition(
	kind: "inline" | "attachment",
	name: string,
): string {
	const ascii = name.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_");
	const utf8 = encodeURIComponent(name).replace(
		/['()*]/g,
		(mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `${kind}; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}

function shorten(name: string): string {
	const letters = Array.from(name);
	if (letters.length <= FILE_NAME_LENGTH_MAX) return name;
	const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? "";
	return (
		letters.slice(0, FILE_NAME_LENGTH_MAX - extension.length).join("") +
		extension
	);
}
