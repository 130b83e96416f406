import { z } from "zod";
import { strokeInput } from "@/lib/drawing/input";
import type { Stroke } from "@/lib/drawing/stroke";
import { ALT_LENGTH_MAX, DRAWING_POINTS_MAX } from "@/lib/limits";

/** Under the prefix that signing out wipes. */
const PREFIX = "chit-chat:drawing:";
const keptSchema = z.object({
	strokes: z.array(strokeInput).max(DRAWING_POINTS_MAX),
	alt: z.string().max(ALT_LENGTH_MAX),
});
const NOTHING: KeptDrawing = { strokes: [], alt: "" };

/** A drawing that was begun, and what it was said to show. */
export type KeptDrawing = { strokes: readonly Stroke[]; alt: string };

/** Whose drawing, and for which conversation. */
export type KeptFor = { personId: string; conversationId: string };

/** The drawing that was begun for a conversation on this device and not sent; nothing when there is none. */
export function readDrawing(of: KeptFor): KeptDrawing {
	try {
		const text = localStorage.getItem(keyOf(of));
		if (!text) return NOTHING;
		const kept = keptSchema.safeParse(JSON.parse(text));
		return kept.success ? kept.data : NOTHING;
	} catch {
		return NOTHING;
	}
}

/** Keeps a drawing until it is sent; a blank one is forgotten. */
export function keepDrawing(of: KeptFor, drawing: KeptDrawing): void {
	try {
		if (drawing.strokes.length === 0) localStorage.removeItem(keyOf(of));
		else localStorage.setItem(keyOf(of), JSON.stringify(drawing));
	} catch {
		// No room: it is still on the sheet, as long as that is open.
	}
}

const keyOf = ({ personId, conversationId }: KeptFor) =>
	`${PREFIX}${personId}:${conversationId}`;
