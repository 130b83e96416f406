import { config } from "@/lib/config.server";
import {
	PREVIEWS_AT_ONCE,
	PREVIEWS_PER_PERSON_MAX,
	PREVIEWS_WAITING_MAX,
} from "@/lib/limits";
import { logError } from "@/lib/log.server";
import { keepPreviewPicture } from "@/lib/media/preview-picture.server";
import { readPreviewChoices } from "@/lib/previews/choices.server";
import { createLine } from "@/lib/previews/line";
import { internet, type Network } from "@/lib/previews/network.server";
import { readPage } from "@/lib/previews/read.server";
import type { PreviewView } from "@/lib/previews/view";

const KEY = Symbol.for("chit-chat.previews");

type Want = { personId: string; make: () => Promise<unknown> };

/**
 * Puts the making of a preview of this person's into the line of this process: for messages and posts alike, so that both
 * together ask no more of the web than one. Costs the caller nothing and fails nothing. Not where a process may be frozen
 * after its answer.
 */
export function inLine(personId: string, make: Want["make"]): void {
	if (!config.isServerless()) line()({ personId, make });
}

/** One for both bundles of this process. */
function line(): (want: Want) => void {
	const holder = globalThis as { [KEY]?: (want: Want) => void };
	holder[KEY] ??= createLine<Want>({
		make: ({ make }) => make(),
		onError: (error) => logError("previews", error),
		personOf: ({ personId }) => personId,
		atOnce: PREVIEWS_AT_ONCE,
		waitingMax: PREVIEWS_WAITING_MAX,
		perPersonMax: PREVIEWS_PER_PERSON_MAX,
	});
	return holder[KEY];
}

/**
 * Reads what a link leads to, for the words of this person; null when they want none made, or when there is nothing to
 * show. Nothing holds the picture yet: whoever does not keep the preview forgets it.
 */
export async function makeFor(
	personId: string,
	url: string,
	network: Network = internet,
): Promise<PreviewView | null> {
	const { areMade } = await readPreviewChoices(personId);
	const page = areMade && (await readPage(url, network));
	if (!page) return null;
	const { picture: bytes, ...words } = page;
	const picture = bytes && (await keepPreviewPicture(personId, bytes));
	return { url, ...words, picture };
}
