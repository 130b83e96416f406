import { request as httpRequest } from "node:http";
import sharp from "sharp";
import type { Details } from "@/lib/media/input";
import type { AttachmentView, PhotoView } from "@/lib/media/view";
import type { Problem } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";
import { must, signInCookie } from "@/tests/factories";

/** A file as a browser has it. */
export type SentFile = { name: string; type: string; bytes: Buffer };
export type Place = {
	url: string;
	key: string;
	name: string;
	customId: string;
};
export type Uploaded<View extends AttachmentView = PhotoView> = {
	status: number;
	problem: Problem | undefined;
	view: View;
};

/** Speaks UploadThing's protocol as its browser client does; it needs XMLHttpRequest, so that one runs in the end-to-end tests. */
export function uploader(origin: string, viewer: Viewer) {
	const headers = async () => ({ origin, cookie: await signInCookie(viewer) });
	const open = async (
		files: SentFile[],
		purpose = "message",
		details: Details | null = null,
	) =>
		fetch(`${origin}/api/uploadthing?actionType=upload&slug=${purpose}`, {
			method: "POST",
			headers: { ...(await headers()), "content-type": "application/json" },
			body: JSON.stringify({
				input: details,
				files: files.map(({ name, type, bytes }) => ({
					name,
					type,
					size: bytes.length,
				})),
			}),
		});
	const held = async (url: string) => {
		const answer = await fetch(url, {
			method: "HEAD",
			headers: await headers(),
		});
		return {
			status: answer.status,
			bytes: Number(answer.headers.get("x-ut-range-start")),
		};
	};
	const put = async <View extends AttachmentView = PhotoView>(
		url: string,
		bytes: Buffer,
		start = 0,
	): Promise<Uploaded<View>> => {
		const form = new FormData();
		form.append("file", new Blob([new Uint8Array(bytes.subarray(start))]), "x");
		return readAnswer(
			await fetch(url, {
				method: "PUT",
				headers: { ...(await headers()), range: `bytes=${start}-` },
				body: form,
			}),
		);
	};
	const putAndHang = async (url: string, bytes: Buffer, count: number) => {
		const drop = await sendPart(url, await headers(), bytes.subarray(0, count));
		for (;;) {
			const { bytes: now } = await held(url);
			if (now >= count - 65_536) return { held: now, drop };
		}
	};
	return {
		open,
		held,
		put,
		/** The place for one file, taken for granted. */
		place: async (
			file: SentFile,
			purpose?: string,
			details?: Details,
		): Promise<Place> => {
			const answer = await open([file], purpose, details);
			if (answer.status !== 200)
				throw new Error(`no place: ${answer.status} ${await answer.text()}`);
			const [place] = (await answer.json()) as Place[];
			return place as Place;
		},
		/** All steps for one file, refusals of any step included. */
		upload: async <View extends AttachmentView = PhotoView>(
			file: SentFile,
			purpose?: string,
			details?: Details,
		): Promise<Uploaded<View>> => {
			const answer = await open([file], purpose, details);
			if (answer.status !== 200) return readAnswer(answer);
			const [place] = (await answer.json()) as [Place];
			return put(place.url, file.bytes, (await held(place.url)).bytes);
		},
		/**
		 * Sends `count` bytes, waits until the server holds nearly all, and drops the connection, as a phone in a tunnel
		 * does. Answers how many bytes are held then.
		 */
		putAndDrop: async (url: string, bytes: Buffer, count: number) => {
			const { drop } = await putAndHang(url, bytes, count);
			await drop();
			return (await held(url)).bytes;
		},
		putAndHang,
		read: async (path: string, more: Record<string, string> = {}) =>
			fetch(`${origin}${path}`, { headers: { ...(await headers()), ...more } }),
		discard: async (id: string) =>
			fetch(`${origin}/api/media/${id}`, {
				method: "DELETE",
				headers: await headers(),
			}),
	};
}

async function readAnswer<View extends AttachmentView>(
	answer: Response,
): Promise<Uploaded<View>> {
	const body = await answer.json().catch(() => ({}));
	return {
		status: answer.status,
		problem: body.problem,
		view: body.serverData?.value,
	};
}

async function sendPart(
	url: string,
	headers: Record<string, string>,
	bytes: Buffer,
): Promise<() => Promise<void>> {
	const request = httpRequest(url, {
		method: "PUT",
		headers: {
			...headers,
			range: "bytes=0-",
			"content-type": "multipart/form-data; boundary=xyz",
		},
	});
	request.on("error", () => undefined);
	request.write(
		'--xyz\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\n',
	);
	await new Promise((done) => request.write(bytes, done));
	return async () => {
		const closed = new Promise((done) => request.once("close", done));
		request.destroy();
		await closed;
	};
}

/** A photograph of noise, which no encoder makes small. */
export async function noisePhoto(
	width: number,
	height: number,
	format: "jpeg" | "png" = "jpeg",
): Promise<Buffer> {
	const noise = {
		type: "gaussian" as const,
		mean: 128,
		sigma: 60,
	};
	return sharp({
		create: { width, height, channels: 3, background: "#888", noise },
	})
		.toFormat(format)
		.toBuffer();
}

const bytesOf = (text: string) => Buffer.from(text, "latin1");
const WEBM = "\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\x82\x84webm";
const MP4 = "\0\0\0\x18ftypmp42\0\0\0\0mp42isom";

/** What only looks like it: the server believes the wrapping, and decodes nothing. */
export const SAMPLES = {
	voice: {
		file: {
			name: "voice.webm",
			type: "audio/webm",
			bytes: bytesOf(WEBM + "sound".repeat(500)),
		},
		details: {
			kind: "voice",
			durationMs: 1_500,
			peaks: "0123456789abcdefghijklmnopqrstuv",
		},
	},
	video: {
		file: {
			name: "sea.mp4",
			type: "video/mp4",
			bytes: bytesOf(MP4 + "waves".repeat(500)),
		},
		details: {
			kind: "video",
			durationMs: 4_000,
			width: 640,
			height: 360,
			poster: `data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAACAAAAASCAIAAAC1qksFAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAJ0lEQVQ4jWNQckmjKWIYtcBlNIjSRlOR0mhGSxstKpRGS1MX2lY4AAyFyxBoiJq1AAAAAElFTkSuQmCC`,
		},
	},
	file: {
		file: {
			name: "minutes.pdf",
			type: "application/pdf",
			bytes: bytesOf(`%PDF-1.4\n${"words ".repeat(500)}`),
		},
		details: { kind: "file" },
	},
} as const satisfies Record<string, { file: SentFile; details: Details }>;

/** One of each kind but photos, uploaded, taken for granted. */
export async function uploadSample(
	origin: string,
	viewer: Viewer,
	kind: keyof typeof SAMPLES,
): Promise<AttachmentView> {
	const { file, details } = SAMPLES[kind];
	const done = await uploader(origin, viewer).upload<AttachmentView>(
		file,
		"message",
		details,
	);
	if (!done.view) throw new Error(`no ${kind}: ${done.problem?.code}`);
	return done.view;
}

/** An uploaded photo, taken for granted. */
export async function uploadPhoto(
	origin: string,
	viewer: Viewer,
	over: Partial<SentFile & { purpose: string }> = {},
): Promise<PhotoView> {
	const file = {
		name: over.name ?? "photo.jpg",
		type: over.type ?? "image/jpeg",
		bytes: over.bytes ?? (await noisePhoto(64, 48)),
	};
	const done = await uploader(origin, viewer).upload(file, over.purpose);
	return must(
		done.view
			? { ok: true, value: done.view }
			: { ok: false, problem: done.problem ?? { code: "internal" } },
	);
}
