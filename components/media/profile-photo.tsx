"use client";

import {
	type ReactNode,
	useEffect,
	useEffectEvent,
	useId,
	useRef,
} from "react";
import { useT } from "@/components/i18n/use-t";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { mediaUrl } from "@/lib/media/view";
import { uploadProblemText } from "./upload-words";
import { useUploads } from "./use-uploads";

/**
 * Chooses and uploads a profile photo; the server keeps the middle square of it. `onUploaded` gets the attachment's id
 * once it is there, for the form that saves the profile; until saved, nobody else sees it.
 */
export function ProfilePhoto({
	person,
	onUploaded,
	labels,
	children,
}: {
	person: { id: string; displayName: string; photoId: string | null };
	onUploaded: (attachmentId: string) => void;
	/** What it is called where it is not a person's. */
	labels?: { photo: string; choose: string; change: string };
	/** What else can be done about the photo, beside the button that chooses one. */
	children?: ReactNode;
}) {
	const t = useT();
	const hintId = useId();
	const input = useRef<HTMLInputElement>(null);
	const { uploads, add, clear } = useUploads({ purpose: "profile", max: 1 });
	const [upload] = uploads;
	const photoId = upload?.attachment?.id;
	const tell = useEffectEvent(onUploaded);
	useEffect(() => {
		if (photoId) tell(photoId);
	}, [photoId]);
	const saved = person.photoId && mediaUrl(person.photoId, "thumbnail");
	return (
		<div className="flex flex-wrap items-center gap-4">
			<Avatar
				id={person.id}
				name={person.displayName}
				photoUrl={upload?.previewUrl ?? saved}
				size="huge"
			/>
			<div className="grid min-w-48 flex-1 justify-items-start gap-2">
				<span className="flex flex-wrap gap-2">
					<Button
						look="quiet"
						busy={
							upload && upload.state !== "done" && upload.state !== "failed"
						}
						aria-describedby={hintId}
						onClick={() => input.current?.click()}
					>
						{saved || photoId
							? (labels?.change ?? t.media.changeProfilePhoto)
							: (labels?.choose ?? t.media.chooseProfilePhoto)}
					</Button>
					{children}
				</span>
				<p id={hintId} className="text-ink-soft text-sm">
					{t.media.squareHint}
				</p>
				<p role="status" className="text-sm">
					{upload?.state === "uploading" &&
						t.media.uploading(Math.round(upload.progress * 100))}
					{upload?.state === "done" && t.media.uploaded}
				</p>
				{upload?.problem && (
					<p role="alert" className="text-danger-text text-sm">
						{uploadProblemText(t, upload.problem)}
					</p>
				)}
				<input
					ref={input}
					type="file"
					accept="image/*"
					aria-label={labels?.photo ?? t.media.profilePhoto}
					hidden
					onChange={(event) => {
						const [file] = event.target.files ?? [];
						event.target.value = "";
						if (!file) return;
						clear();
						add([file]);
					}}
				/>
			</div>
		</div>
	);
}
