/** How large a lone photo is drawn in a message, in CSS pixels. */
const LONE_EDGE_MAX = 320;
/** A thin strip still has to be seen and hit. */
const LONE_EDGE_MIN = 64;

/** The size at which a lone photo is drawn: its own proportions within a square, never larger than it is. */
export function loneSize(photo: { width: number; height: number }): {
	width: number;
	height: number;
} {
	const scale = Math.min(
		1,
		LONE_EDGE_MAX / photo.width,
		LONE_EDGE_MAX / photo.height,
	);
	return {
		width: Math.max(LONE_EDGE_MIN, Math.round(photo.width * scale)),
		height: Math.max(LONE_EDGE_MIN, Math.round(photo.height * scale)),
	};
}
