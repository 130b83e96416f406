"use client";

import { X } from "lucide-react";
import { FileSign } from "@/components/media/file-sign";
import { IconButton } from "@/components/ui/icon-button";
import { type AttachmentView, mediaUrl } from "@/lib/media/view";
import { useWords } from "./use-words";

/** Files that the letter had already when it was opened. */
export function EnclosedFiles({
	files,
	onRemove,
}: {
	files: AttachmentView[];
	onRemove: (id: string) => void;
}) {
	const t = useWords();
	if (files.length === 0) return null;
	return (
		<ul aria-label={t.attachments} className="flex flex-wrap gap-2">
			{files.map((file) => (
				<li
					key={file.id}
					className="flex max-w-full items-center gap-2 rounded-lg bg-sunken p-1 ps-2"
				>
					{"width" in file ? (
						// biome-ignore lint/performance/noImgElement: served by our own gate, at its own size.
						<img
							src={mediaUrl(file.id, "thumbnail")}
							alt=""
							className="size-10 rounded-md object-cover"
						/>
					) : (
						<FileSign name={file.name} />
					)}
					<bdi className="min-w-0 truncate text-sm">{file.name}</bdi>
					<IconButton
						size="small"
						label={t.removeFile(file.name)}
						icon={<X />}
						onClick={() => onRemove(file.id)}
					/>
				</li>
			))}
		</ul>
	);
}
