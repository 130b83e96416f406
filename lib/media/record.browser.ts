import { VOICE_SECONDS_MAX } from "@/lib/limits";
import type { Details } from "@/lib/media/input";
import { peaksOf } from "@/lib/media/peaks";

/** Why there is no sound to record; each has words of its own. */
export type RecordFault =
	| "denied"
	| "missing"
	| "busy"
	| "insecure"
	| "unsupported";

/** A finished recording: what is sent, and what describes it. */
export type Recorded = {
	file: File;
	details: Extract<Details, { kind: "voice" }>;
};

/** A recording under way. The microphone is let go when it ends, whichever way. */
export type Recording = {
	/** How loud it is just now, 0 to 1. */
	level: () => number;
	elapsedMs: () => number;
	stop: () => Promise<Recorded | null>;
	cancel: () => void;
};

/** Safari records AAC in MP4 and plays little else; the others record Opus in WebM, which new Safaris play too. */
const TYPES = [
	"audio/mp4;codecs=mp4a.40.2",
	"audio/webm;codecs=opus",
	"audio/ogg;codecs=opus",
	"audio/mp4",
];
/** Clear speech; fifteen minutes are under four megabytes. */
const BITS_PER_SECOND = 32_000;
/** For the waveform only: an hour's samples at full rate would not fit in a phone. */
const PEAKS_RATE = 8_000;

/** Asks for the microphone and records. A refusal of any kind is a value, told in words where the button is. */
export async function startRecording(
	onEnd: () => void,
): Promise<Recording | RecordFault> {
	if (!navigator.mediaDevices?.getUserMedia)
		return isSecureContext ? "unsupported" : "insecure";
	const type = TYPES.find((one) =>
		globalThis.MediaRecorder?.isTypeSupported(one),
	);
	if (!type) return "unsupported";
	try {
		const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
		return record(stream, type, onEnd);
	} catch (error) {
		return faultOf(error as Error);
	}
}

function faultOf({ name }: Error): RecordFault {
	if (name === "NotFoundError") return "missing";
	if (name === "NotReadableError" || name === "AbortError") return "busy";
	return "denied";
}

function record(
	stream: MediaStream,
	type: string,
	onEnd: () => void,
): Recording {
	const recorder = new MediaRecorder(stream, {
		mimeType: type,
		audioBitsPerSecond: BITS_PER_SECOND,
	});
	const meter = makeMeter(stream);
	const chunks: Blob[] = [];
	recorder.addEventListener("dataavailable", ({ data }) => chunks.push(data));
	const startedAt = performance.now();
	const longest = setTimeout(onEnd, VOICE_SECONDS_MAX * 1_000 - 500);
	const ended = new Promise<void>((resolve) => {
		recorder.addEventListener("stop", () => {
			clearTimeout(longest);
			for (const track of stream.getTracks()) track.stop();
			meter.close();
			resolve();
		});
	});
	// The microphone was pulled out: what was said until then is kept.
	stream.getAudioTracks()[0]?.addEventListener("ended", onEnd);
	const end = () => recorder.state !== "inactive" && recorder.stop();
	recorder.start();
	return {
		level: meter.level,
		elapsedMs: () => performance.now() - startedAt,
		stop: async () => {
			end();
			await ended;
			return describe(new Blob(chunks, { type }));
		},
		cancel: end,
	};
}

function makeMeter(stream: MediaStream) {
	const context = new AudioContext();
	const analyser = context.createAnalyser();
	analyser.fftSize = 1_024;
	context.createMediaStreamSource(stream).connect(analyser);
	const samples = new Float32Array(analyser.fftSize);
	return {
		level: () => {
			analyser.getFloatTimeDomainData(samples);
			const power = samples.reduce((sum, one) => sum + one * one, 0);
			// The root lifts speech, which is quiet, to where a meter shows it.
			return Math.min(1, Math.sqrt(Math.sqrt(power / samples.length)) * 1.4);
		},
		close: () => void context.close(),
	};
}

/** Null when nothing can be heard in it: it was ended at once. */
async function describe(blob: Blob): Promise<Recorded | null> {
	try {
		const context = new OfflineAudioContext(1, 1, PEAKS_RATE);
		const sound = await context.decodeAudioData(await blob.arrayBuffer());
		const durationMs = Math.min(
			VOICE_SECONDS_MAX * 1_000,
			Math.max(1, Math.round(sound.duration * 1_000)),
		);
		const peaks = peaksOf(sound.getChannelData(0));
		const extension = blob.type.includes("mp4") ? "m4a" : "webm";
		const file = new File([blob], `voice.${extension}`, { type: blob.type });
		return { file, details: { kind: "voice", durationMs, peaks } };
	} catch {
		return null;
	}
}
