/** What a file is for, as far as its name tells: chooses the sign and the word it is shown with. */
export type FileGroup =
	| "archive"
	| "audio"
	| "document"
	| "picture"
	| "presentation"
	| "spreadsheet"
	| "text"
	| "video"
	| "other";

const GROUPS: Record<Exclude<FileGroup, "other">, string> = {
	archive: "zip 7z rar tar gz tgz bz2 xz zst iso dmg",
	audio: "mp3 m4a aac wav flac ogg oga opus mid midi wma aiff",
	document: "pdf doc docx odt rtf pages epub",
	picture: "jpg jpeg png webp gif heic heif avif bmp tif tiff svg psd raw dng",
	presentation: "ppt pptx odp key",
	spreadsheet: "xls xlsx ods numbers csv tsv",
	text: "txt md log json xml html htm css js ts py sh c h cpp java rs go yml yaml ini srt vtt ics vcf",
	video: "mp4 m4v mov webm mkv avi wmv mpg mpeg 3gp",
};
const GROUP_OF = new Map(
	Object.entries(GROUPS).flatMap(([group, extensions]) =>
		extensions
			.split(" ")
			.map((extension) => [extension, group as FileGroup] as const),
	),
);

/**
 * Types that a download is labelled with: none that a browser would run or draw in our name. The rest, pages, scripts
 * and SVG among them, is a stream of bytes.
 */
const TYPES: Record<string, string> = {
	pdf: "application/pdf",
	zip: "application/zip",
	txt: "text/plain; charset=utf-8",
	md: "text/plain; charset=utf-8",
	log: "text/plain; charset=utf-8",
	csv: "text/plain; charset=utf-8",
};

/** The last extension of a name in small letters, "" without one. */
export function extensionOf(name: string): string {
	return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** The group of a file, by its name. */
export function fileGroupOf(name: string): FileGroup {
	return GROUP_OF.get(extensionOf(name)) ?? "other";
}

/** The type that a file is stored and served with, by its name; what it holds is never looked at. */
export function fileTypeOf(name: string): string {
	return TYPES[extensionOf(name)] ?? "application/octet-stream";
}
