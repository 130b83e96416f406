"use client";

import { CloudOff, RotateCw, TriangleAlert, X } from "lucide-react";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import type { Upload } from "@/lib/media/uploads";
import { FileSign } from "./file-sign";
import { uploadProblemText } from "./upload-words";

/** One file on its way, or ready to go. */
export function TrayItem({
	upload,
	onRemove,
	onRetry,
}: {
	upload: Upload;
	onRemove: () => void;
	onRetry: () => void;
}) {
	const t = useT();
	const { name, state } = upload;
	const isUnderWay = state !== "done" && state !== "failed";
	return (
		<li
			className={cn(
				"relative grid shrink-0 content-start gap-1",
				state === "failed" ? "w-40" : "w-28",
			)}
		>
			<div className="relative size-28 overflow-hidden rounded-lg bg-skeleton">
				<Preview upload={upload} isFaint={isUnderWay} />
				{isUnderWay && <Progress upload={upload} />}
				<div className="absolute end-1 top-1 flex gap-1">
					{state === "failed" && (
						<IconButton
							look="raised"
							size="small"
							label={t.media.retryUpload(name)}
							icon={<RotateCw />}
							onClick={onRetry}
						/>
					)}
					<IconButton
						look="raised"
						size="small"
						label={
							isUnderWay
								? t.media.cancelUpload(name)
								: t.media.removePhoto(name)
						}
						icon={<X />}
						onClick={onRemove}
					/>
				</div>
			</div>
			{upload.problem && (
				<p role="alert" className="flex gap-1 text-danger-text text-sm">
					<TriangleAlert
						aria-hidden="true"
						className="mt-0.5 size-4 shrink-0"
					/>
					{uploadProblemText(t, upload.problem)}
				</p>
			)}
		</li>
	);
}

/** The browser's own picture; what it cannot draw has a sign and its name. */
function Preview({ upload, isFaint }: { upload: Upload; isFaint: boolean }) {
	const [isBroken, setBroken] = useState(false);
	if (isBroken || !upload.isPicture)
		return (
			<span className="grid size-full content-center justify-items-center gap-1 p-2 pb-10 text-ink-soft">
				<FileSign name={upload.name} />
				<bdi className="line-clamp-2 max-w-full break-all text-center text-xs">
					{upload.name}
				</bdi>
			</span>
		);
	return (
		// biome-ignore lint/performance/noImgElement: before any server has it.
		<img
			src={upload.previewUrl}
			alt={upload.name}
			onError={() => setBroken(true)}
			className={cn("size-full object-cover", isFaint && "opacity-60")}
		/>
	);
}

function Progress({ upload }: { upload: Upload }) {
	const t = useT();
	const percent = Math.round(upload.progress * 100);
	const text = {
		preparing: t.media.preparing,
		// All sent: now the server makes it ready.
		uploading: percent < 100 ? t.media.uploading(percent) : t.media.preparing,
		waiting: t.media.waiting,
		done: t.media.uploaded,
		failed: t.media.uploadFailed,
	}[upload.state];
	return (
		<div className="absolute inset-x-1 bottom-1 grid gap-1 rounded-md bg-overlay p-1.5">
			<p className="flex items-center gap-1 text-ink text-xs">
				{upload.state === "waiting" && (
					<CloudOff aria-hidden="true" className="size-3.5 shrink-0" />
				)}
				{text}
			</p>
			<progress
				className="h-1 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
				max={100}
				value={percent}
				aria-label={upload.name}
			/>
		</div>
	);
}
