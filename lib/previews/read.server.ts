import { PREVIEW_BYTES_MAX, PREVIEW_SECONDS_MAX } from "@/lib/limits";
import { fetchBounded } from "@/lib/previews/fetch.server";
import { internet, type Network } from "@/lib/previews/network.server";
import {
	loadParser,
	type PageFacts,
	PageReader,
} from "@/lib/previews/page.server";

/** What a link leads to: what the page says of itself, and the bytes of its picture as they came. */
export type ReadPage = Omit<PageFacts, "imageUrl"> & {
	picture: Buffer | null;
};

const isPage = (type: string) =>
	type === "text/html" || type === "application/xhtml+xml";
const isPicture = (type: string) => /^image\/(?:jpeg|png|webp|gif)$/.test(type);

/**
 * Reads what a preview is made of, all of it within eight seconds and one megabyte. Null when there is nothing to
 * show; a picture that does not come leaves the words. Never throws: whatever the other side does is no failure of ours.
 */
export async function readPage(
	address: string,
	network: Network = internet,
	timeoutMs: number = PREVIEW_SECONDS_MAX * 1_000,
): Promise<ReadPage | null> {
	const end = new AbortController();
	const timer = setTimeout(() => end.abort(new Error("too slow")), timeoutMs);
	const shared = {
		network,
		signal: end.signal,
		budget: { bytes: PREVIEW_BYTES_MAX },
	};
	try {
		const facts = await readFacts(address, shared);
		if (!facts) return null;
		const { imageUrl, ...words } = facts;
		const picture = imageUrl
			? await readPicture(imageUrl, shared).catch(() => null)
			: null;
		return { ...words, picture };
	} catch {
		return null;
	} finally {
		clearTimeout(timer);
		// Whatever is still open is let go.
		end.abort();
	}
}

type Shared = Pick<
	Parameters<typeof fetchBounded>[1],
	"network" | "signal" | "budget"
>;

async function readFacts(
	address: string,
	shared: Shared,
): Promise<PageFacts | null> {
	const make = await loadParser();
	let contentType = "";
	const reader = new PageReader(make, () => contentType);
	const fetched = await fetchBounded(address, {
		...shared,
		accepts: isPage,
		onHead: (type) => {
			contentType = type;
		},
		onBytes: (bytes) => reader.take(bytes),
	});
	return fetched && reader.facts(fetched.url);
}

async function readPicture(
	address: string,
	shared: Shared,
): Promise<Buffer | null> {
	const pieces: Buffer[] = [];
	const fetched = await fetchBounded(address, {
		...shared,
		accepts: isPicture,
		onBytes: (bytes) => {
			pieces.push(Buffer.from(bytes));
			return false;
		},
	});
	return fetched?.isWhole ? Buffer.concat(pieces) : null;
}
