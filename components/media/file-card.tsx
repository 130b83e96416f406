"use client";

import { Download } from "lucide-react";
import { useLocale } from "@/components/i18n/use-t";
import { fileGroupOf } from "@/lib/media/file-types";
import { formatBytes } from "@/lib/media/format";
import { type FileView, mediaUrl } from "@/lib/media/view";
import { FileSign } from "./file-sign";

/** A file in a message: one link that saves it, with its sign, its name and its size. */
export function FileCard({ file }: { file: FileView }) {
	const { words: t, locale } = useLocale();
	const size = formatBytes(file.sizeBytes, locale);
	return (
		<a
			href={`${mediaUrl(file.id)}?download`}
			download={file.name}
			className="group flex min-h-14 w-72 max-w-full items-center gap-3 rounded-lg p-2 hover:bg-hover"
		>
			<span className="grid size-10 shrink-0 place-items-center rounded-md bg-accent text-accent-ink">
				<FileSign name={file.name} />
			</span>
			<span className="grid min-w-0 flex-1">
				<span className="sr-only">{t.media.download}</span>
				<bdi className="line-clamp-2 break-all font-semibold text-sm">
					{file.name}
				</bdi>
				<span className="text-xs">
					{t.media.fileGroup[fileGroupOf(file.name)]} · {size}
				</span>
			</span>
			<Download aria-hidden="true" className="size-5 shrink-0" />
		</a>
	);
}
