import { File, Film, ImageIcon, Mic } from "lucide-react";
import type { AttachmentKind } from "@/lib/media/view";

const SIGNS: Record<AttachmentKind, typeof File> = {
	photo: ImageIcon,
	gif: Film,
	video: Film,
	voice: Mic,
	file: File,
};

/** What a message carries, as a sign before its line in a list. */
export function AttachedSign({ kind }: { kind: AttachmentKind }) {
	const Sign = SIGNS[kind];
	return <Sign aria-hidden="true" className="size-4 shrink-0" />;
}
