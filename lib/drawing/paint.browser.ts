import { runsOf } from "@/lib/drawing/runs";
import { COLOUR_VALUES, SHEET_EDGE, type Stroke } from "@/lib/drawing/stroke";

/** More pixels than this a canvas never gets, however dense the screen: one of them takes 10 MB. */
const CANVAS_EDGE_MAX = 1_600;
/** What is sent and saved. */
const PICTURE_EDGE = 1_600;

/** Makes a canvas as fine as the screen at the size it is shown in; answers whether that changed (and emptied) it. */
export function fitCanvas(canvas: HTMLCanvasElement): boolean {
	const shown = canvas.getBoundingClientRect().width;
	const edge = Math.min(
		CANVAS_EDGE_MAX,
		Math.max(1, Math.round(shown * devicePixelRatio)),
	);
	if (canvas.width === edge && canvas.height === edge) return false;
	canvas.width = edge;
	canvas.height = edge;
	return true;
}

/** Empties a canvas: to white paper, or to nothing. */
export function wipe(canvas: HTMLCanvasElement, isPaper: boolean): void {
	const context = canvas.getContext("2d");
	if (!context) return;
	context.setTransform(1, 0, 0, 1, 0, 0);
	context.clearRect(0, 0, canvas.width, canvas.height);
	if (!isPaper) return;
	context.fillStyle = COLOUR_VALUES.paper;
	context.fillRect(0, 0, canvas.width, canvas.height);
}

/** Draws lines over what is on a canvas, in their order. */
export function paint(
	canvas: HTMLCanvasElement,
	strokes: readonly Stroke[],
): void {
	const context = canvas.getContext("2d");
	if (!context) return;
	const scale = canvas.width / SHEET_EDGE;
	context.setTransform(scale, 0, 0, scale, 0, 0);
	context.lineCap = "round";
	context.lineJoin = "round";
	for (const stroke of strokes) {
		context.strokeStyle = COLOUR_VALUES[stroke.ink];
		for (const { width, path } of runsOf(stroke)) {
			context.lineWidth = width;
			context.stroke(new Path2D(path));
		}
	}
}

/** A drawing as a PNG file. Null where the browser has no memory left for it. */
export async function toPng(
	strokes: readonly Stroke[],
	name: string,
): Promise<File | null> {
	const canvas = document.createElement("canvas");
	canvas.width = PICTURE_EDGE;
	canvas.height = PICTURE_EDGE;
	wipe(canvas, true);
	paint(canvas, strokes);
	const blob = await new Promise<Blob | null>((resolve) =>
		canvas.toBlob(resolve, "image/png"),
	);
	// Safari keeps a canvas's memory until it is told.
	canvas.width = 0;
	return blob && new File([blob], name, { type: "image/png" });
}
