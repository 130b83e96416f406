"use client";

import { useEffect, useRef, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { uploadProblemText } from "@/components/media/upload-words";
import { useUploads } from "@/components/media/use-uploads";
import { Button } from "@/components/ui/button";
import { mediaUrl } from "@/lib/media/view";
import { Cover } from "./cover";
import { useProfileWords } from "./words";

/** Chooses the wide photo above a profile. Until the form is saved, nobody else sees it. */
export function CoverField({ coverId }: { coverId: string | undefined }) {
	const words = useT();
	const t = useProfileWords();
	const input = useRef<HTMLInputElement>(null);
	const [cover, setCover] = useState("keep");
	const { uploads, add, clear } = useUploads({ max: 1 });
	const [upload] = uploads;
	const uploadedId = upload?.attachment?.id;
	useEffect(() => {
		if (uploadedId) setCover(uploadedId);
	}, [uploadedId]);
	const saved = cover !== "none" && coverId ? mediaUrl(coverId) : null;
	const shown = cover === "none" ? null : (upload?.previewUrl ?? saved);
	const isOnItsWay =
		upload && upload.state !== "done" && upload.state !== "failed";
	return (
		<div className="grid content-start gap-3">
			<p className="font-semibold text-sm">{t.fields.cover}</p>
			{shown && <Cover src={shown} className="w-full rounded-lg" />}
			<span className="flex flex-wrap gap-2">
				<Button
					look="quiet"
					busy={isOnItsWay}
					onClick={() => input.current?.click()}
				>
					{shown ? t.changeCover : t.chooseCover}
				</Button>
				{shown && (
					<Button look="plain" onClick={() => setCover("none")}>
						{t.removeCover}
					</Button>
				)}
			</span>
			<p role="status" className="text-sm">
				{upload?.state === "uploading" &&
					words.media.uploading(Math.round(upload.progress * 100))}
				{upload?.state === "done" && words.media.uploaded}
			</p>
			{upload?.problem && (
				<p role="alert" className="text-danger-text text-sm">
					{uploadProblemText(words, upload.problem)}
				</p>
			)}
			<input
				ref={input}
				type="file"
				accept="image/*"
				aria-label={t.fields.cover}
				hidden
				onChange={(event) => {
					const [file] = event.target.files ?? [];
					event.target.value = "";
					if (!file) return;
					clear();
					add([file]);
				}}
			/>
			<input type="hidden" name="cover" value={cover} />
		</div>
	);
}
