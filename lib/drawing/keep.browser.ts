import { z } from "zod";
import { strokeInput } from "@/lib/drawing/input";
import type { Stroke } from "@/lib/drawing/stroke";
import { DRAWING_POINTS_MAX } from "@/lib/limits";

/** Under the prefix that signing out wipes. */
const PREFIX = "chit-chat:drawing:";
const keptSchema = z.array(strokeInput).max(DRAWING_POINTS_MAX);

/** Whose drawing, and for which conversation. */
export type KeptFor = { personId: string; conversationId: string };

/** The drawing that was begun for a conversation on this device and not sent; nothing when there is none. */
export function readDrawing(of: KeptFor): Stroke[] {
	try {
		const text = localStorage.getItem(keyOf(of));
		if (!text) return [];
		const kept = keptSchema.safeParse(JSON.parse(text));
		return kept.success ? kept.data : [];
	} catch {
		return [];
	}
}

/** Keeps a drawing until it is sent; a blank one is forgotten. */
export function keepDrawing(of: KeptFor, strokes: readonly Stroke[]): void {
	try {
		if (strokes.length === 0) localStorage.removeItem(keyOf(of));
		else localStorage.setItem(keyOf(of), JSON.stringify(strokes));
	} catch {
		// No room: it is still on the sheet, as long as that is open.
	}
}

const keyOf = ({ personId, conversationId }: KeptFor) =>
	`${PREFIX}${personId}:${conversationId}`;
