"use client";

import type {
	AttachmentKind,
	AttachmentView,
	StillView,
} from "@/lib/media/view";
import { FileCard } from "./file-card";
import { GifImage } from "./gif-image";
import { PhotoGrid } from "./photo-grid";
import { VideoCard } from "./video-card";
import { VoiceMessage } from "./voice-message";

/** All that a message carries besides words: photos as an album, then the rest in the order it was added. */
export function Attachments({
	attachments,
	from,
}: {
	attachments: AttachmentView[];
	/** Who sent them, for screen readers; nobody for one's own. */
	from?: string;
}) {
	const photos = attachments.filter(isStill);
	const others = attachments.filter((one) => !isStill(one));
	return (
		<>
			{photos.length > 0 && <PhotoGrid photos={photos} from={from} />}
			{others.map((one) => (
				<Attachment key={one.id} attachment={one} from={from} />
			))}
		</>
	);
}

function Attachment({
	attachment,
	from,
}: {
	attachment: AttachmentView;
	from?: string;
}) {
	switch (attachment.kind) {
		case "photo":
		case "drawing":
			return <PhotoGrid photos={[attachment]} from={from} />;
		case "gif":
			return <GifImage gif={attachment} from={from} />;
		case "video":
			return <VideoCard video={attachment} from={from} />;
		case "voice":
			return <VoiceMessage voice={attachment} from={from} />;
		case "file":
			return <FileCard file={attachment} />;
		default:
			return attachment satisfies never;
	}
}

/** Whether a message's time may lie over its last attachment: only pictures have the room. */
export function endsWithPicture(attachments: AttachmentView[]): boolean {
	const seen: AttachmentKind[] = ["photo", "drawing", "gif", "video"];
	return attachments.every(({ kind }) => seen.includes(kind));
}

function isStill(attachment: AttachmentView): attachment is StillView {
	return attachment.kind === "photo" || attachment.kind === "drawing";
}
