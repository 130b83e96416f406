import type { Metadata, Sharp, SharpOptions } from "sharp";
import {
	PHOTO_EDGE_MAX,
	PHOTO_PIXELS_MAX,
	PICTURE_SECONDS_MAX,
	THUMBNAIL_EDGE_MAX,
} from "@/lib/limits";
import { removeFiles, withFile } from "@/lib/media/folders.server";
import type { Purpose } from "@/lib/media/input";
import {
	mayDecode,
	mayMove,
	outputOf,
	type PictureHeader,
	type PictureType,
	PNG_BYTES_MAX,
	pictureTypeOf,
} from "@/lib/media/rules";
import { ok, type Result, refuse } from "@/lib/problem";

/** A photo as we keep it: our own encoding of its pixels, upright, with nothing else from the original. */
export type Picture = {
	fullPath: string;
	thumbnailPath: string;
	mimeType: string;
	sizeBytes: number;
	width: number;
	height: number;
	blur: string;
	/** It moves; its thumbnail stands still. */
	isMoving: boolean;
};

/** A profile photo is shown small and round; this serves a large avatar on a dense screen. */
const PROFILE_EDGE_MAX = 1_024;
const BLUR_EDGE = 16;
const QUALITY = 84;

/**
 * Makes what is kept from an original at `path`: checks the header before a pixel is decoded, decodes once, writes
 * `<path>.full` and `<path>.thumbnail` beside it. Refuses what is no picture of ours (`file_type`), what is broken
 * (`file_broken`) and what would need too much memory (`picture_too_big`). Call it in turn (turn.server.ts).
 */
export async function makePicture(
	path: string,
	purpose: Purpose | "preview",
): Promise<Result<Picture>> {
	const type = await readType(path);
	if (!type) return refuse("file_type");
	const header = await readHeader(path, type);
	if (!header) return refuse("file_broken");
	if (!mayDecode(header)) return refuse("picture_too_big");
	try {
		return ok(await encode(path, header, purpose));
	} catch (error) {
		await removeFiles(`${path}.full`, `${path}.thumbnail`);
		const message = (error as Error).message ?? "";
		if (/timeout/.test(message)) return refuse("picture_too_big");
		if (isSystemFailure(error)) throw error;
		return refuse("file_broken");
	}
}

async function readType(path: string): Promise<PictureType | null> {
	return withFile(path, "r", async (file) => {
		const head = Buffer.alloc(12);
		const { bytesRead } = await file.read(head, 0, 12, 0);
		return pictureTypeOf(head.subarray(0, bytesRead));
	});
}

async function readHeader(
	path: string,
	type: PictureType,
): Promise<PictureHeader | null> {
	try {
		const sharp = await loadSharp();
		const found = await sharp(path, { limitInputPixels: false }).metadata();
		// The loader looks at the bytes too; a file that both read differently is not worth guessing about.
		return found.format === type ? headerOf(type, found) : null;
	} catch {
		return null;
	}
}

function headerOf(type: PictureType, found: Metadata): PictureHeader {
	return {
		type,
		width: found.width,
		height: found.pageHeight ?? found.height,
		channels: found.channels,
		bytesPerSample: found.depth === "ushort" ? 2 : 1,
		isWhole: found.isProgressive ?? false,
		isChromaHalved: found.chromaSubsampling === "4:2:0",
		frames: found.pages ?? 1,
		orientation: found.orientation ?? 1,
	};
}

async function encode(
	path: string,
	header: PictureHeader,
	purpose: Purpose | "preview",
): Promise<Picture> {
	const fullPath = `${path}.full`;
	const thumbnailPath = `${path}.thumbnail`;
	const isMoving = purpose === "message" && mayMove(header);
	const pixels = () =>
		isMoving ? moving(path) : upright(path, header, purpose);
	let format = isMoving ? "webp" : outputOf(header.type);
	let full = await write(await pixels(), format, fullPath);
	if (format === "png" && full.size > PNG_BYTES_MAX) {
		format = "webp";
		full = await write(await pixels(), format, fullPath);
	}
	await write(
		await shrunk(fullPath, THUMBNAIL_EDGE_MAX),
		"webp",
		thumbnailPath,
	);
	const tiny = await (await shrunk(thumbnailPath, BLUR_EDGE))
		.webp({ quality: 20, alphaQuality: 20 })
		.toBuffer();
	return {
		fullPath,
		thumbnailPath,
		mimeType: `image/${format}`,
		sizeBytes: full.size,
		width: full.width,
		height: full.pageHeight ?? full.height,
		blur: `data:image/webp;base64,${tiny.toString("base64")}`,
		isMoving,
	};
}

/** The original's pixels, turned as its EXIF says, no larger than we keep. Metadata is left behind by default. */
async function upright(
	path: string,
	header: PictureHeader,
	purpose: Purpose | "preview",
): Promise<Sharp> {
	const picture = (await open(path)).autoOrient();
	if (purpose === "message") return inside(picture, PHOTO_EDGE_MAX);
	if (purpose === "preview") return inside(picture, THUMBNAIL_EDGE_MAX);
	const edge = Math.min(header.width, header.height, PROFILE_EDGE_MAX);
	return picture.resize({ width: edge, height: edge, fit: "cover" });
}

/** All pictures of a moving one, at their own pace; no larger than a thumbnail, for there are many of them. */
async function moving(path: string): Promise<Sharp> {
	return inside(await open(path, -1), THUMBNAIL_EDGE_MAX);
}

async function shrunk(path: string, edge: number): Promise<Sharp> {
	return inside(await open(path), edge);
}

function inside(picture: Sharp, edge: number): Sharp {
	return picture.resize({
		width: edge,
		height: edge,
		fit: "inside",
		withoutEnlargement: true,
	});
}

function write(picture: Sharp, format: "jpeg" | "png" | "webp", path: string) {
	const encoded = {
		jpeg: () => picture.jpeg({ quality: QUALITY }),
		png: () => picture.png({ compressionLevel: 8 }),
		webp: () => picture.webp({ quality: QUALITY, effort: 3 }),
	}[format]();
	return encoded.timeout({ seconds: PICTURE_SECONDS_MAX }).toFile(path);
}

async function open(path: string, pages = 1): Promise<Sharp> {
	const sharp = await loadSharp();
	const options: SharpOptions = {
		limitInputPixels: PHOTO_PIXELS_MAX,
		sequentialRead: true,
		failOn: "error",
		pages,
	};
	return sharp(path, options);
}

/** Writes pixels that were made here as a picture at `path`, shrunk to the edge that is kept. Call it in turn. */
export async function writePixels(
	path: string,
	{
		pixels,
		edge,
		keptEdge,
	}: { pixels: Uint8Array; edge: number; keptEdge: number },
): Promise<void> {
	const sharp = await loadSharp();
	const raw = { width: edge, height: edge, channels: 3 } as const;
	const picture = sharp(pixels, { raw }).resize(keptEdge, keptEdge);
	await write(picture, "png", path);
}

let loaded: Promise<typeof import("sharp").default> | undefined;

/** Loaded at the first photo: a server that only chats does not carry libvips. Only our four decoders may run. */
function loadSharp(): Promise<typeof import("sharp").default> {
	loaded ??= import("sharp").then(({ default: sharp }) => {
		sharp.cache(false);
		sharp.concurrency(1);
		sharp.block({ operation: ["VipsForeignLoad"] });
		sharp.unblock({
			operation: ["Jpeg", "Png", "Webp", "Nsgif"].map(
				(decoder) => `VipsForeignLoad${decoder}File`,
			),
		});
		return sharp;
	});
	return loaded;
}

/** A full disk is not a broken picture: it is told as "try again" and the upload is kept. */
function isSystemFailure(error: unknown): boolean {
	const { code, message } = error as { code?: string; message?: string };
	return Boolean(code) || /no space left|unable to write/i.test(message ?? "");
}
