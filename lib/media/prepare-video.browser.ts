import { POSTER_LENGTH_MAX, VIDEO_SECONDS_MAX } from "@/lib/limits";
import { containerOf, videoTypeOf } from "@/lib/media/containers";
import type { Details } from "@/lib/media/input";

/** A film that is on a network drive, or a phone under load, takes some seconds; longer than this it will not come. */
const PATIENCE_MS = 15_000;
const POSTER_EDGES = [640, 480, 320];
const POSTER_QUALITIES = [0.75, 0.5];

/**
 * What the server must know of a video and cannot see: its size, its length, and a poster drawn from its first picture.
 * Null when this browser cannot play it, or the server would not take it as a video: then it is sent as a file.
 */
export async function describeVideo(file: File): Promise<Details | null> {
	const head = new Uint8Array(await file.slice(0, 64).arrayBuffer());
	const container = containerOf(head);
	if (!container || !videoTypeOf(container)) return null;
	const url = URL.createObjectURL(file);
	try {
		return await readVideo(url);
	} catch {
		return null;
	} finally {
		URL.revokeObjectURL(url);
	}
}

async function readVideo(url: string): Promise<Details | null> {
	const video = document.createElement("video");
	video.muted = true;
	video.playsInline = true;
	video.preload = "auto";
	const loaded = until(video, "loadeddata");
	video.src = url;
	await loaded;
	const { videoWidth: width, videoHeight: height } = video;
	const poster = width > 0 && drawPoster(video);
	const durationMs = Math.round((await lengthOf(video)) * 1_000);
	video.removeAttribute("src");
	video.load();
	const isKnown = durationMs > 0 && durationMs <= VIDEO_SECONDS_MAX * 1_000;
	return poster && isKnown
		? { kind: "video", durationMs, width, height, poster }
		: null;
}

/** A recording made in a browser does not say how long it is; at its end it is known. */
async function lengthOf(video: HTMLVideoElement): Promise<number> {
	if (Number.isFinite(video.duration)) return video.duration;
	const known = until(video, "durationchange");
	video.currentTime = 1e9;
	await known;
	return Number.isFinite(video.duration) ? video.duration : video.currentTime;
}

/** The picture that is shown now, as small as it must be to travel with the request. */
function drawPoster(video: HTMLVideoElement): string | null {
	const { videoWidth, videoHeight } = video;
	const canvas = document.createElement("canvas");
	for (const edge of POSTER_EDGES) {
		const scale = Math.min(1, edge / Math.max(videoWidth, videoHeight));
		canvas.width = Math.max(1, Math.round(videoWidth * scale));
		canvas.height = Math.max(1, Math.round(videoHeight * scale));
		canvas
			.getContext("2d")
			?.drawImage(video, 0, 0, canvas.width, canvas.height);
		for (const quality of POSTER_QUALITIES) {
			const drawn = canvas.toDataURL("image/jpeg", quality);
			if (drawn.length <= POSTER_LENGTH_MAX) return drawn;
		}
	}
	return null;
}

function until(video: HTMLVideoElement, event: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error("too slow")), PATIENCE_MS);
		const end = (settle: () => void) => () => {
			clearTimeout(timer);
			settle();
		};
		video.addEventListener(event, end(resolve), { once: true });
		video.addEventListener(
			"error",
			end(() => reject(new Error("not playable"))),
			{ once: true },
		);
	});
}
