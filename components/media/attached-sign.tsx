import { Brush, ChartBarBig, File, Film, ImageIcon, Mic } from "lucide-react";
import type { Derived } from "@/lib/messages/body";

type Attached = NonNullable<Derived["attached"]>;

const SIGNS: Record<Attached, typeof File> = {
	photo: ImageIcon,
	drawing: Brush,
	gif: Film,
	video: Film,
	voice: Mic,
	file: File,
	poll: ChartBarBig,
};

/** What a message carries, as a sign before its line in a list. */
export function AttachedSign({ kind }: { kind: Attached }) {
	const Sign = SIGNS[kind];
	return <Sign aria-hidden="true" className="size-4 shrink-0" />;
}
